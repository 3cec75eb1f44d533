import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Facts that expressions name")
struct NamedFactTests {
  private func runner(_ text: String) throws -> Runner {
    let head = """
      ogive: 1
      title: Named facts
      seed: 3
      draws: 2000
      time: {from: 2020-01, to: 2022-12, step: month}
      evidence: {facts: facts.csv, as_of: 2022-12-31}

      """
    let book = try SmallBook.flagship()
    let file = try ScenarioDraft(reading: head + text, path: "f").checked(against: book)
    return Runner(file, evidence: book, threads: 2)
  }

  @Test("are any value of the range that they say, the same at every date")
  func ranges() async throws {
    let runner = try runner(
      """
      define: {pack: "fact(traffic-pack-new-author)", twice: "2 * pack - pack"}
      ask:
        pack: {quantiles: [0.1, 0.5, 0.9], of: [pack, twice], at: [2021, 2022]}
        drivers: {sensitivity: tornado, of: pack, at: 2022}
      """)
    let result = try await runner.run()
    for of in ["pack", "twice"] {
      let found = ["q0.1", "q0.5", "q0.9"].map {
        result.value("pack", $0, at: "2022", of: of) ?? .nan
      }
      for (level, value) in zip([0.1, 0.5, 0.9], found) {
        #expect(abs(value - (5e4 + level * 95e4)) < 3e4)
      }
      #expect(result.value("pack", "q0.5", at: "2021", of: of) == found[1])
    }
    #expect(result.value("drivers", "low(fact(traffic-pack-new-author))") != nil)
    let row = result.parameters.first { $0.parameter == "fact(traffic-pack-new-author)" }
    #expect(row?.origin.contains("5万..100万") == true)
  }

  @Test(
    "that are dates are some instant of their period, and are compared with time and each other")
  func dates() async throws {
    let result = try await runner(
      """
      define: {later: "fact(launch-live) - fact(launch-channels)"}
      ask:
        before: {probability: "(if(time > fact(launch-live), 1, 0) @ 2020-09) > 0.5"}
        after: {probability: "(if(time > fact(launch-live), 1, 0) @ 2020-10) > 0.5"}
        order: {probability: "fact(launch-live) > fact(launch-channels)"}
        later: {quantiles: [0.5], of: later, at: 2022}
      """
    ).run()
    #expect(result.value("before", "probability") == 0)
    #expect(result.value("after", "probability") == 1)
    #expect(result.value("order", "probability") == 1)
    #expect(abs((result.value("later", "q0.5") ?? 0) - 0.75) < 0.02)
  }

  @Test("are reasons of what names them")
  func reasons() async throws {
    let runner = try runner(
      """
      define: {packs: "fact(traffic-pack-new-author) * fact(channels-dau-2021) / 1 person"}
      ask: {packs: {quantiles: [0.5], of: packs, at: 2022}}
      """)
    let address = CellAddress.answer(question: "packs", of: nil, at: nil, statistic: nil)
    let reasons = try #require(try await runner.reasons(for: address))
    let named = reasons.reasons.filter { $0.kind == .fact }
    #expect(named.map(\.name) == ["channels-dau-2021"] && named[0].without == nil)
    let drawn = try #require(reasons.reasons.first { $0.kind == .number })
    #expect(drawn.name == "fact(traffic-pack-new-author)")
    #expect(drawn.without != nil)
  }
}
