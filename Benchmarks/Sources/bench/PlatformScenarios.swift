import Foundation
import Ogive

/// The three platforms and five scenarios of `Benchmarks/scenarios`, run after their fits.
struct PlatformScenarios {
  private static let path = "Benchmarks/scenarios/platforms.yaml"
  private let runner: Runner

  /// Reads the file and fits its curves.
  init() throws {
    let facts = try ["channels.csv", "competitors.csv"].map(Self.evidence)
    let book = try EvidenceBook.read(facts: facts, sources: [try Self.evidence("sources.csv")])
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let file = try ScenarioDraft(reading: text, path: Self.path).checked(against: book)
    runner = Runner(file, evidence: book, threads: 2, store: FitsAlone())
    run()
  }

  /// Everything after the fits: the past, the scenarios, their quantiles and the answers.
  func run() {
    let done = DispatchSemaphore(value: 0)
    Task { [runner] in
      do {
        _ = try await runner.run()
      } catch {
        fatalError("the benchmark's scenarios cannot be run: \(error)")
      }
      done.signal()
    }
    done.wait()
  }

  private static func evidence(_ name: String) throws -> InputFile {
    let path = "scenarios/evidence/\(name)"
    return InputFile(path: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
  }
}
