import Foundation
import Ogive
import Testing

@Suite("The README's example")
struct ReadmeExampleTests {
  @Test("the library's example does what the README says it prints")
  func library() throws {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    // README: begin
    // Kuaishou's daily users, in millions, as its reports give them.
    let years = [2017.5, 2019.25, 2020.25, 2020.5, 2021.125, 2021.375, 2021.625, 2021.875]
    let users = [67.0, 155.4, 257.7, 265.0, 295.3, 293.2, 320.0, 323.3]
    let series = try PlainSeries(times: years, values: users)

    let families: [any CurveFamily] = [Logistic(), Gompertz(), Richards()]
    let fits = try families.map { try LeastSquaresFit($0, to: series) }
    for fit in fits.sorted(by: { $0.aicc < $1.aicc }) {
      let landmarks = Landmarks(of: fit.family, Parameters(fit.estimates))
      let half = CalendarDate(containing: landmarks.midpoint ?? .nan)
      print(fit.family.name, "grows to", Int(landmarks.capacity), "million, half by", half)
      print("  AICc \(Int(fit.aicc.rounded())): \(fit.verdict.sentence)")
    }
    // README: end
    #expect(printed.count == 6)
    #expect(try Self.readme("text").contains(printed.joined(separator: "\n")), "\(printed)")
  }

  @Test("the README shows the example that this test runs")
  func shown() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let parts = source.components(separatedBy: "    // README: ")
    let example = try #require(parts.first { $0.hasPrefix("begin\n") }).dropFirst(6)
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }
    let code = "import Ogive\n\n" + lines.joined(separator: "\n")
    #expect(try Self.readme("swift").contains(code.trimmingCharacters(in: .newlines)))
  }

  /// The README's blocks of one language.
  private static func readme(_ language: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }.joined(separator: "\n")
  }
}
