import OgiveEvidence
import OgiveInference
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("A competition")
struct CompetitionBlockTests {
  private static func file(
    _ competition: String, model: String = "", scenarios: String = "{base: {}}"
  ) -> String {
    """
    ogive: 1
    title: Three platforms
    time: {from: 2020-01, to: 2024-12, step: month}
    evidence: {facts: [channels.csv, competitors.csv], as_of: 2022-04-30}
    series:
      channels: {subject: channels, metric: dau, unit: people/day, since: 2020-01}
      douyin: {subject: douyin, metric: dau, unit: people/day, since: 2016-09}
      kuaishou: {subject: kuaishou, metric: dau, unit: people/day}
      minutes: {subject: channels, metric: minutes, unit: min/person/day}
    model:
      channels: {curve: [logistic, gompertz, bass]}
      douyin: {curve: \(model.isEmpty ? "logistic" : model)}
      kuaishou: {curve: [logistic, bilogistic]}
      minutes: {curve: gompertz}
    competition:
    \(competition.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    scenarios: \(scenarios)
    """
  }

  private static func diagnostics(_ text: String) throws -> [Diagnostic] {
    let draft = ScenarioDraft(reading: text, path: "f")
    let book = try SmallBook.flagship()
    do throws(DiagnosticError) {
      return try draft.checked(against: book).warnings
    } catch {
      return error.diagnostics
    }
  }

  private static let players = "players: [channels, douyin]"
  private static let system = "system: lotka-volterra"
  private static let prior = "prior: {normal: {p10: 0, p90: 0.5}}, because: x"

  struct Mistake: Sendable, CustomTestStringConvertible {
    let block: String
    let code: DiagnosticCode
    let message: String
    var note: String?
    var testDescription: String { message }
  }

  static let mistakes = [
    Mistake(
      block: "\(system)\nplayers: [channels, duoyin]", code: .unknownReference,
      message: "unknown series 'duoyin'", note: "did you mean 'douyin'?"),
    Mistake(
      block: "\(system)\nplayers: [channels, channels]", code: .duplicateKey,
      message: "the player 'channels' is named twice"),
    Mistake(
      block: "\(system)\nplayers: [channels]", code: .wrongType,
      message: "a competition needs two players"),
    Mistake(
      block: "\(system)\nplayers: [channels, minutes]", code: .unitMismatch,
      message: "'minutes' is in 'min/person/day', the other players in 'people/day'"),
    Mistake(
      block: "system: lotka-voltera\n\(players)", code: .unknownChoice,
      message: "unknown system 'lotka-voltera'", note: "did you mean 'lotka-volterra'?"),
    Mistake(
      block: players, code: .missingKey, message: "the competition needs 'system'"),
    Mistake(
      block: "\(system)\n\(players)\neffect: [{from: channels, to: channels, \(prior)}]",
      code: .valueOutOfRange, message: "the effect of a player on itself is 1"),
    Mistake(
      block: "\(system)\n\(players)\neffect: [{from: channels, to: kuaishou, \(prior)}]",
      code: .unknownReference, message: "unknown player 'kuaishou'"),
    Mistake(
      block:
        "\(system)\n\(players)\neffect: [{from: channels, to: douyin, prior: {halfnormal: {sd: 0.3}}}]",
      code: .missingKey, message: "an effect needs 'because'"),
    Mistake(
      block:
        "\(system)\n\(players)\neffect:\n- {from: channels, to: douyin, \(prior)}\n- {from: channels, to: douyin, \(prior)}",
      code: .duplicateKey, message: "the effect of 'channels' on 'douyin' is written twice"),
    Mistake(
      block:
        "\(system)\n\(players)\neffect: [{from: channels, to: douyin, prior: {beta: {p10: 0.1, p90: 0.5}}, because: x}]",
      code: .invalidDistribution, message: "what couples players is judged by a normal"),
    Mistake(
      block:
        "\(system)\n\(players)\neffect: [{from: channels, to: douyin, prior: {normal: {p10: 1亿 people/day, p90: 2亿 people/day}}, because: x}]",
      code: .invalidUnit, message: "expected a figure in '1'"),
    Mistake(
      block: "\(system)\n\(players)\nbudget: {constant: 20亿, because: x}", code: .unknownKey,
      message: "the system lotka-volterra has no 'budget'"),
    Mistake(
      block: "system: time-budget\n\(players)", code: .missingKey,
      message: "a time-budget needs 'budget'"),
    Mistake(
      block: "system: atraction\n\(players)", code: .unknownChoice,
      message: "unknown system 'atraction'", note: "did you mean 'attraction'?"),
    Mistake(
      block: "system: attraction\n\(players)", code: .unitMismatch,
      message: "'channels' counts people who may use several players",
      note: "let minutes compete"),
    Mistake(
      block: "system: attraction\n\(players)\neffect: []", code: .unknownKey,
      message: "the system attraction has no 'effect'",
      note: "its players act on each other through what they share"),
    Mistake(
      block: "system: substitution\nplayers: [channels, douyin, kuaishou]", code: .unitMismatch,
      message: "'kuaishou' counts people who may use several players",
      note: "let minutes compete"),
    Mistake(
      block: "system: norton-bass\nplayers: [douyin, kuaishou]", code: .missingKey,
      message: "'kuaishou' does not say when it began", note: "say it with 'since'"),
    Mistake(
      block: "system: norton-bass\nplayers: [channels, douyin]", code: .valueOutOfRange,
      message: "'douyin' does not begin after 'channels'"),
    Mistake(
      block: "system: norton-bass\nplayers: [douyin, channels]\nbudget: {constant: 1亿, because: x}",
      code: .unknownKey, message: "the system norton-bass has no 'budget'",
      note: "its players act on each other by their curves alone"),
    Mistake(
      block: "system: time-budget\n\(players)\nbudget: {normal: {p10: 1亿, p90: 2亿}, because: x}",
      code: .invalidDistribution, message: "a budget lies above zero"),
  ]

  @Test("is refused at the place of each mistake", arguments: mistakes)
  func refused(_ mistake: Mistake) throws {
    let found = try Self.diagnostics(Self.file(mistake.block))
    let match = try #require(
      found.first { $0.code == mistake.code && $0.message.hasPrefix(mistake.message) }, "\(found)")
    #expect((match.location?.line ?? 0) >= 16)
    if let note = mistake.note { #expect(match.notes.contains { $0.hasPrefix(note) }) }
  }

  @Test("names a curve that cannot compete where it stands, and leaves it out beside others")
  func curves() throws {
    let all = "\(Self.system)\nplayers: [channels, douyin, kuaishou]"
    let warned = try Self.diagnostics(Self.file(all))
    #expect(warned.map(\.code) == [.curveDoesNotApply])
    #expect(warned[0].message.hasPrefix("'bilogistic' cannot compete"))
    #expect(warned[0].location?.line == 13)
    let refused = try Self.diagnostics(Self.file(all, model: "[weibull, bilogistic]"))
    #expect(refused.count { $0.code == .curveDoesNotApply && $0.location?.line == 12 } == 2)
    let many = try Self.diagnostics(
      Self.file(all, model: "[logistic, gompertz, bass, richards, chapman-richards]"))
    #expect(many.contains { $0.message.hasPrefix("the players' curves combine in 15 ways") })
  }

  @Test("says which curves can play where one cannot")
  func able() throws {
    let found = try Self.diagnostics(
      Self.file("system: norton-bass\nplayers: [douyin, channels]"))
    let match = try #require(found.first { $0.message == "'logistic' cannot play in norton-bass" })
    #expect(match.code == .curveDoesNotApply && match.location?.line == 12)
    #expect(match.notes == ["'douyin' plays in 'competition'; curves that can: bass"])
    #expect(
      found.contains { $0.message.hasPrefix("'gompertz' cannot play in norton-bass, and is") })
  }

  @Test("gives every pair of players an effect that scenarios may set by its name")
  func effects() throws {
    let text = Self.file(
      "\(Self.system)\nplayers: [channels, douyin]",
      scenarios: "{base: {}, apart: {set: {channels.on.douyin: 0}}}")
    let file = try ScenarioDraft(reading: text, path: "f").checked(against: SmallBook.flagship())
    #expect(
      file.competition?.couplings.map(\.name) == ["douyin.on.channels", "channels.on.douyin"])
    let override = try #require(file.scenarios[1].overrides.first)
    #expect(file.scenarios[1].overrides.count == 1)
    #expect(override.series == "channels" && override.parameter == "on.douyin")
    #expect(override.value == .fixed(0))
    let wrong = try Self.diagnostics(
      Self.file(
        "\(Self.system)\nplayers: [channels, douyin]",
        scenarios: "{base: {}, apart: {set: {channels.on.duoyin: 0}}}"))
    #expect(wrong.map(\.code) == [.unknownParameter])
    #expect(wrong[0].notes.contains { $0.hasPrefix("did you mean 'channels.on.douyin'") })
  }
}
