internal import FoundationEssentials
public import OgiveReports
public import OgiveText

/// The files of a new scenario: a notebook with evidence of its own that runs at once, to be changed
/// line by line.
public struct ScenarioTemplate: Sendable {
  /// The scenario's name.
  public let name: String

  /// A template called `name`, small letters and digits with hyphens between; nil for another spelling.
  public init?(name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isFine = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }
    guard isFine else { return nil }
    self.name = name
  }

  /// The files, by their paths from the folder of scenarios.
  public var files: [ResultFile] {
    [
      ResultFile(name: "\(name).yaml", text: scenario),
      ResultFile(name: "evidence/\(name).csv", text: facts),
      ResultFile(name: "evidence/\(name)-sources.csv", text: sources),
    ]
  }

  /// Writes the files into a folder.
  ///
  /// - Throws: `E111` where one of them is there already, before any is written, or cannot be written.
  public func write(into folder: String) throws(DiagnosticError) {
    let manager = FileManager.default
    // A link that leads nowhere is there too: what is written would land where it leads.
    let taken = files.map { "\(folder)/\($0.name)" }.filter { ResultsPlace.kind(of: $0) != nil }
    guard taken.isEmpty else {
      throw DiagnosticError(
        taken.map { Diagnostic(.unwritableFile, "'\($0)' is there already", at: nil) })
    }
    do {
      try manager.createDirectory(
        atPath: "\(folder)/evidence", withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8).write(to: URL(filePath: "\(folder)/\(file.name)"))
      }
    } catch {
      throw DiagnosticError([
        Diagnostic(.unwritableFile, "cannot write into '\(folder)'", at: nil)
      ])
    }
  }

  private var scenario: String {
    """
    # yaml-language-server: $schema=../schema/ogive-1.json
    ogive: 1
    title: {en: "How many people will use Example in two years?"}
    seed: 1
    time: {from: 2020-01, to: 2026-12, step: month}

    evidence:                     # every figure is a fact with a source
      facts: evidence/\(name).csv
      sources: evidence/\(name)-sources.csv
      as_of: 2024-12-31           # nothing published later is fitted

    series:
      users: {subject: "\(name)", metric: dau, unit: people/day, since: 2020-01}

    model:
      users: {curve: [logistic, gompertz], combine: average}

    assume:                       # judgement needs a reason
      minutes: {lognormal: {p10: 20 min/person/day, p90: 40 min/person/day}, because: "rivals are between"}

    define:
      attention: "users * minutes -> hour/day"

    scenarios:
      base: {}
      campaign:
        events:
          - {id: campaign, target: users.growth, multiply: 1.3, from: 2025-03, ramp: 3 months, because: "the announced budget"}

    ask:
      users: {quantiles: [0.05, 0.5, 0.95], of: [users, attention], at: each year}
      target: {probability: "users @ 2026-12 >= 60M"}

    check:
      - {id: finite, that: "p95(users) < 1B"}

    notebook:
      - text: |
          ## What is known

          Replace the facts in evidence/\(name).csv by your own; `ogive check` says what does not fit.
      - table: evidence(users)
      - text: |
          ## What follows

          The odds of 60 million daily users by the end of 2026 are **{{target.probability}}**, with the
          campaign {{target.probability in campaign}}.
      - table: answers

    """
  }

  // Ids begin with the scenario's name, so that the facts of several scenarios can be read together.
  private var facts: String {
    """
    id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use,locator,note
    \(name)-2021,\(name),dau,,2021-12,end,=,12M,person,,\(name)-report,,,fit,page 3,
    \(name)-2022,\(name),dau,,2022-12,end,=,24M,person,,\(name)-report,,,fit,page 3,
    \(name)-2023,\(name),dau,,2023-Q4,average,~,38M,person,,\(name)-interview,,,fit,,"said to be about"
    \(name)-2024,\(name),dau,,2024-12,end,>,45M,person,,\(name)-interview,,,fit,,"more than"

    """
  }

  private var sources: String {
    """
    id,title,producer,published,url,kind
    \(name)-report,Annual report,Example Inc.,2023-03-01,,filing
    \(name)-interview,Interview with the founder in a newspaper,Example Inc.,2024-12-31,,press quoting company

    """
  }
}
