import Foundation
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import OgiveWorkspace
import Synchronization
import Testing

/// Does something once, when it is first told to.
private final class Once: Sendable {
  private let isDone = Mutex(false)
  private let act: @Sendable () -> Void

  init(_ act: @escaping @Sendable () -> Void) { self.act = act }

  func callAsFunction() {
    let isFirst = isDone.withLock { done in
      defer { done = true }
      return !done
    }
    if isFirst { act() }
  }
}

@Suite("A run that is overtaken")
struct OvertakenRunTests {
  @Test(
    "is stopped wherever it is, and none of its steps is kept half made",
    arguments: [
      "fitting curves", "projecting series", "projecting scenarios", "answering questions",
    ])
  func cancelled(doing: String) async throws {
    let project = try DemoProject()
    try project.edit("draws: 104", "draws: 800")
    let live = LiveScenario(project.scenario, threads: 2)
    let run = Mutex<Task<LiveScenario.Update, any Error>?>(nil)
    let stop = Once { run.withLock { $0?.cancel() } }
    let gate = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      for await _ in gate.stream { break }
      return try await live.run(progress: { if $0.doing == doing { stop() } })
    }
    run.withLock { $0 = task }
    gate.continuation.yield()
    await #expect(throws: CancellationError.self) { try await task.value }
    let again = try await live.run().outcome?.result
    let fresh = try await LiveScenario(project.scenario, threads: 1).run().outcome?.result
    #expect(again?.answers == fresh?.answers)
    #expect(again?.forecast == fresh?.forecast)
    #expect(again?.parameters == fresh?.parameters)
    #expect(again?.evidence == fresh?.evidence)
  }

  @Test("gives way to one of the file as it then is")
  func overtaken() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    let written = try String(contentsOfFile: project.scenario, encoding: .utf8)
      .replacing("draws: 104", with: "draws: 40000")
    let texts = Mutex(["p90: 40 min", "p90: 50 min", "p90: 60 min"])
    let begun = Mutex(0)
    // The second and the third text come while the one before is run; a run that is done before that is
    // seen has its own answer, and the next one is asked for.
    var update: LiveScenario.Update?
    repeat {
      update = try await live.latest(
        saying: {
          begun.withLock { $0 += 1 }
          let minutes = texts.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
          return written.replacing("p90: 40 min", with: minutes)
        }, isOvertaken: { begun.withLock { $0 } < 3 })
    } while begun.withLock { $0 } < 3
    let text = written.replacing("p90: 40 min", with: "p90: 60 min")
    let fresh = try await LiveScenario(project.scenario, threads: 2).run(saying: text)
    #expect(update?.version == 3)
    #expect(update?.outcome?.result.answers == fresh.outcome?.result.answers)
  }

  @Test("leaves nothing where nobody waits for it any more")
  func ended() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    let task = Task { try await live.latest(isOvertaken: { true }) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await live.run().outcome != nil)
  }
}
