import OgiveEvidence
import OgiveText
import Testing

@Suite struct EvidenceBookTests {
  private static let header =
    "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use"
  private static let sources = """
    id,title,producer,published,url,kind
    press-2021,A title,Some Press (copy),2021,,press
    filing-2022,A title,Firm,2022-03,https://x.example,filing

    """

  /// A fact `a` that is sound, then the given rows.
  private static func facts(_ rows: String...) -> String {
    ([header, "a,s,dau,,2021,end,=,2.8亿,person,,press-2021,,,"] + rows).joined(separator: "\n")
  }

  private static func problems(
    facts: String, sources: String = EvidenceBookTests.sources
  ) -> [Diagnostic] {
    do {
      _ = try EvidenceBook.read(
        facts: [InputFile(path: "f.csv", text: facts)],
        sources: [InputFile(path: "s.csv", text: sources)])
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(
    "a mistake in a fact is reported at its cell",
    arguments: [
      ("b,s,dau,,2021-02-29,end,=,1亿,person,,press-2021,,,", DiagnosticCode.impossibleDate, 18, ""),
      ("b,s,dau,,21,end,=,1亿,person,,press-2021,,,", .invalidPeriod, 10, ""),
      ("b,s,dau,,2021,ned,=,1亿,person,,press-2021,,,", .unknownWord, 15, "did you mean 'end'?"),
      ("b,s,dau,,2021,end,==,1亿,person,,press-2021,,,", .unknownWord, 19, ""),
      (
        "b,s,dau,,2021,end,raito,1亿,person,,press-2021,,,", .unknownWord, 19,
        "did you mean 'ratio'?"
      ),
      ("b,s,dau,,2021,end,=,lots,person,,press-2021,,,", .invalidQuantity, 21, ""),
      ("b,s,dau,,2021,end,=,1亿,persn,,press-2021,,,", .invalidUnit, 24, "did you mean 'person'?"),
      ("b,s,dau,,2021,end,=,1亿元,person,,press-2021,,,", .unitMismatch, 23, ""),
      ("b,s,dau,,2021,end,=,1亿,people/month,,press-2021,,,", .windowMismatch, 24, ""),
      ("b,s,dau,,2021,end,=,1亿,CNY,,press-2021,,,", .windowMismatch, 24, ""),
      (
        "b,s,dau,,2021,end,=,1亿,person,,pres-2021,,,", .unknownSource, 32,
        "did you mean 'press-2021'?"
      ),
      ("b,s,dau,,2021,end,=,1亿,person,,press-2021,,c,", .unknownFact, 44, ""),
      ("b,s,dau,,2021,end,=,1亿,person,,press-2021,,,fti", .unknownWord, 45, "did you mean 'fit'?"),
      ("b,s,dau,,2021,end,ratio,+79%,1,,press-2021,,,", .versusMismatch, 32, ""),
      ("b,s,dau,,2021,end,ratio,+79%,1,2021,press-2021,,,", .versusMismatch, 32, ""),
      ("b,s,dau,,2021,end,ratio,+79%,1,2020-00,press-2021,,,", .impossibleDate, 37, ""),
      ("b,s,dau,,2021,end,=,1亿,person,2020,press-2021,,,", .versusMismatch, 31, ""),
      ("b,s,dau,,2021,end,ratio,+79%,person,2020,press-2021,,,", .unitMismatch, 30, ""),
      ("b,s,launch,,2021,launch,date,2021-01,view,,press-2021,,,", .unitMismatch, 38, ""),
      ("b,,dau,,2021,end,=,1亿,person,,press-2021,,,", .emptyCell, 3, ""),
      ("b,s,dau,,2021,end,=,,person,,press-2021,,,", .emptyCell, 21, ""),
      ("b,s,dau,,2021,end,=,1亿,,,press-2021,,,", .emptyCell, 24, ""),
      (",s,dau,,2021,end,=,1亿,person,,press-2021,,,", .emptyCell, 1, ""),
      ("B b,s,dau,,2021,end,=,1亿,person,,press-2021,,,", .invalidIdentifier, 1, ""),
      ("b-,s,dau,,2021,end,=,1亿,person,,press-2021,,,", .invalidIdentifier, 1, ""),
      ("a,s,dau,,2021,end,=,1亿,person,,press-2021,,,", .duplicateIdentifier, 1, ""),
      ("b,s,dau,,2021,end,=,1亿,person,,press-2021,,b,", .circularRepetition, 44, ""),
      ("b,s,dau,,2021,end,=,\"1亿元\",person,,press-2021,,,", .unitMismatch, 24, ""),
    ] as [(String, DiagnosticCode, Int, String)])
  func factMistakes(row: String, code: DiagnosticCode, column: Int, note: String) {
    let problems = Self.problems(facts: Self.facts(row))
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.location?.file == "f.csv")
    #expect(problems.first?.location?.line == 3)
    #expect(problems.first?.location?.column == column)
    #expect(note.isEmpty || problems.first?.notes.contains(note) == true)
  }

  @Test(
    "a mistake in a source is reported at its cell",
    arguments: [
      ("x,T,P,2021-14,,press", DiagnosticCode.impossibleDate, 12),
      ("x,T,P,,,press", .emptyCell, 7), ("x,T,P,2021,,pres", .unknownWord, 13),
      ("x,,P,2021,,press", .emptyCell, 3), ("press-2021,T,P,2021,,press", .duplicateIdentifier, 1),
      ("X,T,P,2021,,press", .invalidIdentifier, 1),
    ] as [(String, DiagnosticCode, Int)])
  func sourceMistakes(row: String, code: DiagnosticCode, column: Int) {
    let problems = Self.problems(facts: Self.facts(), sources: Self.sources + row + "\n")
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.location?.file == "s.csv")
    #expect(problems.first?.location?.line == 4)
    #expect(problems.first?.location?.column == column)
  }

  @Test("the mistakes of all files are reported at once")
  func allAtOnce() {
    let problems = Self.problems(
      facts: Self.facts(
        "b,s,dau,,2021-13,nd,=,1亿,person,,no-press,,z,",
        "c,s,dau,,2021,end,=,1亿,person,,nobody,,b,"),
      sources: Self.sources + "x,T,P,2021,,gossip\n")
    let found = problems.map { "\($0.location?.file ?? "") \($0.location?.line ?? 0) \($0.code)" }
    #expect(
      Set(found) == [
        "f.csv 3 impossibleDate", "f.csv 3 unknownWord", "f.csv 3 unknownSource",
        "f.csv 3 unknownFact", "f.csv 4 unknownSource",
        "s.csv 4 unknownWord",
      ])
  }

  @Test("for a repeated fact that does not exist another is suggested, never the fact itself")
  func repetitionSuggestions() {
    let problems = Self.problems(
      facts: Self.facts(
        "dau-2021,s,dau,,2021,end,=,1亿,person,,press-2021,,,",
        "dau-2022,s,dau,,2022,end,=,1亿,person,,press-2021,,dau-2023,"))
    #expect(problems.map(\.notes) == [["did you mean 'dau-2021'?"]])
  }

  @Test("references are not held against a file that could not be read")
  func brokenFiles() {
    let broken = Self.problems(facts: Self.facts(), sources: Self.sources + "\"x")
    #expect(broken.map(\.code) == [.brokenQuote, .raggedRow])
    #expect(Self.problems(facts: "").map(\.code) == [.emptyFile])
    #expect(
      Self.problems(facts: Self.header.replacing("metric", with: "metirc") + "\n").map(\.message)
        == ["there is no column 'metric'"])
  }

  @Test("a circle of repetitions is reported at each of its facts and at no other")
  func circles() {
    let problems = Self.problems(
      facts: Self.facts(
        "b,s,dau,,2021,end,=,1亿,person,,press-2021,,c,",
        "c,s,dau,,2021,end,=,1亿,person,,press-2021,,b,",
        "d,s,dau,,2021,end,=,1亿,person,,press-2021,,b,"))
    #expect(problems.map(\.code) == [.circularRepetition, .circularRepetition])
    #expect(problems.map { $0.location?.line } == [3, 4])
  }

  @Test("columns come in any order, extra ones are kept and a slip in a name is a warning")
  func columns() throws {
    let text = """
      page,source,unit,value,relation,period_kind,period,metric,subject,id,nte
      7,press-2021,person,2.8亿,=,end,2021,mau,s,a,x

      """
    let table = try FactTable.read(text: text, file: "f.csv")
    #expect(table.facts[0].extras == ["page": "7", "nte": "x"])
    #expect(table.facts[0].use == .fit)
    #expect(table.facts[0].unit == .people(per: .month))
    #expect(table.warnings.map(\.notes) == [["did you mean 'note'?"]])
    #expect(table.warnings.map(\.severity) == [.warning])
  }

  @Test("a fact may be read as being about something else of its period, and nothing else changes")
  func readings() throws {
    let fact = try FactTable.read(text: Self.facts(), file: "f.csv").facts[0]
    let average = fact.read(as: .average)
    #expect(average.periodKind == .average)
    #expect(average.read(as: .end) == fact)
  }

  @Test("an origin is that of the fact or else its source's producer, spelt one way")
  func origins() throws {
    let facts = Self.facts(
      "b,s,dau,,2021,end,=,1亿,person,,filing-2022,,,",
      "c,s,dau,,2021,end,=,1亿,person,,press-2021,FIRM,,")
    let book = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: facts)],
      sources: [InputFile(path: "s.csv", text: Self.sources)])
    #expect(book.facts.map(book.origin) == ["some-press-copy", "firm", "firm"])
    #expect(book.source(of: book.facts[1])?.kind == .filing)
    #expect(book.source("filing-2022")?.url == "https://x.example")
  }

  @Test(
    "a source dated by year or month counts as published on the last day of it",
    arguments: [
      ("2021-12-30", [String]()), ("2021-12-31", ["a"]), ("2022-03-30", ["a"]),
      ("2022-03-31", ["a", "b"]),
    ])
  func vintages(asOf: String, used: [String]) throws {
    let facts = Self.facts("b,s,dau,,2022,end,=,1亿,person,,filing-2022,,,")
    let book = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: facts)],
      sources: [InputFile(path: "s.csv", text: Self.sources)])
    let selection = book.select(
      subject: "s", metrics: ["dau"], asOf: try CalendarPeriod(parsing: asOf).lastDay)
    #expect(selection.used.map(\.id) == used)
    #expect(selection.leftOut.allSatisfy { "\($0.reason)" == "published after \(asOf)" })
  }

  @Test("the order of rows changes neither what is used nor its order")
  func rowOrder() throws {
    let rows = [
      "b,s,dau,,2020,end,=,1亿,person,,press-2021,,a,",
      "c,s,dau,,2020,end,=,1亿,person,,press-2021,,,",
      "d,s,dau,,2019,end,forecast,1亿,person,,press-2021,,,",
      "e,s,dau,,2018,target,=,1亿,person,,press-2021,,,",
      "g,s,dau,,2018,end,=,1:2,person,,press-2021,,,",
    ]
    func select(_ rows: [String]) throws -> [String] {
      let text = ([Self.facts()] + rows).joined(separator: "\n")
      let book = try EvidenceBook.read(
        facts: [InputFile(path: "f.csv", text: text)],
        sources: [InputFile(path: "s.csv", text: Self.sources)])
      let selection = book.select(subject: "s", metrics: ["dau"])
      return selection.used.map(\.id) + selection.leftOut.map { "\($0.fact.id) \($0.reason)" }
    }
    let expected = [
      "c", "a", "e period_kind: target", "g proportions", "d relation: forecast", "b repeats a",
    ]
    #expect(try select(rows) == expected)
    #expect(try select(rows.reversed()) == expected)
  }
}
