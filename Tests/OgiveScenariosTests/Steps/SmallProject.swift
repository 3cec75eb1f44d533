import OgiveEvidence
import OgiveText

@testable import OgiveScenarios

/// A scenario file with its evidence as three texts, so that a test can edit any of them.
struct SmallProject {
  var scenario = Self.scenario
  var facts = Self.facts
  var sources = Self.sources

  /// The texts, read and checked.
  func read() throws -> (file: ScenarioFile, book: EvidenceBook) {
    let input = { InputFile(path: $0, bytes: Array(($1 as String).utf8)) }
    let book = try EvidenceBook.read(
      facts: [input("facts.csv", facts)], sources: [input("sources.csv", sources)])
    let file = try ScenarioDraft(reading: scenario, path: "s.yaml").checked(against: book)
    return (file, book)
  }

  func runner(store: any StepStore = NoStepStore(), threads: Int = 2) throws -> Runner {
    let (file, book) = try read()
    return Runner(file, evidence: book, threads: threads, store: store)
  }

  private static let scenario = """
    # A comment.
    ogive: 1
    title: Two apps
    seed: 7
    draws: 104
    time: {from: 2022-01, to: 2024-12, step: month}
    evidence:
      facts: facts.csv
      sources: sources.csv
      as_of: 2023-06-30
      error: {press: {sd: 12 %, because: "rumours"}}
      readings:
        small-2022: {period_kind: [end, average]}
    series:
      big: {subject: big, metric: [dau, dau_family], unit: people/day, since: 2019-01, ceiling: 900M, bridge: {dau_family: {lognormal: {p10: 1.0, p90: 1.3}}}}
      small: {subject: small, metric: dau, unit: people/day, since: 2020-01}
    model:
      big: {curve: [logistic, gompertz], combine: average}
      small: {curve: logistic}
    assume:
      big.capacity: {lognormal: {p10: 300M, p90: 700M}, because: "the market"}
      minutes: {lognormal: {p10: 20 min/person/day, p90: 40 min/person/day}, because: "rivals"}
    define:
      attention: "small * minutes -> hour/day"
    scenarios:
      base: {}
      push:
        extends: base
        events:
          - {id: feed, target: small.growth, multiply: 1.2, from: 2023-09, because: "announced"}
      capped: {extends: base, set: {big.capacity: 500M}}
    ask:
      users: {quantiles: [0.05, 0.5, 0.95], of: [big, small, attention], at: each year}
      target: {probability: "small @ 2024-12 >= 100M"}
    check:
      - {id: finite, that: "p95(big) < 2B"}
    notebook:
      - text: The odds are {{target.probability}}.
      - table: answers

    """

  private static let facts = """
    id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use,locator,note
    big-2020,big,dau,,2020-12,end,=,100M,person,,report,,,fit,page 3,a note
    big-2021,big,dau,,2021-12,end,=,180M,person,,report,,,fit,,
    big-2022,big,dau_family,,2022-12,end,=,300M,person,,paper,,,fit,,
    small-2021,small,dau,,2021-12,end,=,10M,person,,paper,,,fit,,
    small-2022,small,dau,,2022,end,~,30M,person,,report,,,fit,,
    small-2023,small,dau,,2023-03,end,=,40M,person,,report,,,fit,,
    other-2022,other,dau,,2022-12,end,=,5M,person,,paper,,,fit,,

    """

  private static let sources = """
    id,title,producer,published,url,kind
    report,Report,Big Inc.,2023-04-01,,filing
    paper,A newspaper,Gazette,2023-01-10,,press

    """
}
