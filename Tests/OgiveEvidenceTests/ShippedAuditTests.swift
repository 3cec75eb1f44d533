import OgiveEvidence
import Testing

/// What the audit says about the shipped facts, and about the shipped facts with a slip in them.
@Suite struct ShippedAuditTests {
  @Test("the shipped facts have these doubts and no others")
  func shipped() throws {
    let found = try ShippedEvidence.book().audit()
    #expect(
      found.map { "\($0.level) \($0.rule): \($0.facts.map(\.id).joined(separator: " "))" } == [
        "warning forecast-echo: channels-dau-2021 channels-dau-forecast-2021",
        "warning ordered-metrics: event-westlife-2021-12 event-westlife-2021-12-views",
        "warning conflicting-accounts: "
          + "event-mayday-2021-12 event-mayday-2021-12-early event-mayday-2021-12-exact",
        "warning definition-jump: douyin-dau-2020-08 douyin-dau-2020-01 douyin-dau-2019-07",
        "note growth-reading: channels-dau-2021 channels-dau-growth-2021 channels-dau-2020-12",
        "note growth-reading: "
          + "channels-minutes-2021 channels-minutes-growth-2021 channels-minutes-2020-12",
        "note growth-reading: "
          + "event-countdown-growth event-countdown-2021-12 event-countdown-2020-12",
        "note before-launch: paywall-free-minutes launch-live",
        "note conflicting-accounts: kuaishou-dau-2019-05-vp kuaishou-dau-2019h1",
        "note definition-jump: kuaishou-dau-2020h1-all kuaishou-dau-2020h1",
      ])
    #expect(
      found.first { $0.rule == "growth-reading" }?.arithmetic.hasPrefix(
        "2.8亿 × 1.79 = 5.012亿, published > 5亿: consistent when 2021 is read as its end") == true)
  }

  /// A change of text in one row, and the finding that it must add.
  struct Slip: Sendable, CustomTestStringConvertible {
    let row: String
    let old: String
    let new: String
    let finding: String

    var testDescription: String { "\(row): \(old) -> \(new)" }
  }

  static let slips = [
    Slip(
      row: "channels-dau-2021", old: ">,5亿", new: ">,6亿", finding: "error growth-misfit"),
    Slip(
      row: "channels-dau-2021", old: ">,5亿", new: ">,5万", finding: "error growth-misfit"),
    Slip(
      row: "channels-dau-2020-12", old: "2.8亿", new: "2.4亿", finding: "error growth-misfit"),
    Slip(
      row: "channels-dau-growth-2021", old: "+79%", new: "+7.9%", finding: "error growth-misfit"),
    Slip(
      row: "event-countdown-growth", old: "+5.6x", new: "5.6x", finding: "error growth-misfit"),
    Slip(
      row: "kuaishou-dau-2021q2", old: "293.2M", new: "29.32M", finding: "error magnitude-slip"),
    Slip(
      row: "kuaishou-dau-2021q2", old: "293.2M", new: "293.2k", finding: "error magnitude-slip"),
    Slip(
      row: "kuaishou-minutes-2020,", old: "87", new: "870", finding: "error magnitude-slip"),
    Slip(
      row: "wechat-mau-2021-12", old: "12.68亿", new: "12.68万", finding: "error magnitude-slip"),
    Slip(
      row: "kuaishou-dau-2021-09", old: "kuaishou-dau-2021q3,fit", new: ",fit",
      finding: "warning repeated-figure"),
    Slip(
      row: "channels-dau-2020-12-origin", old: "shideng,channels-dau-2020-12", new: "shideng,",
      finding: "warning repeated-figure"),
    Slip(
      row: "kuaishou-dau-2019-05-vp", old: "kuaishou,,audit", new: "kuaishou,,fit",
      finding: "warning conflicting-accounts"),
    Slip(
      row: "paywall-free-minutes", old: "2022-01,instant", new: "2020-01,instant",
      finding: "warning before-launch"),
    Slip(
      row: "event-geminids-2020-12", old: "2020-12,total", new: "2020-09,total",
      finding: "error before-launch"),
    Slip(
      row: "channels-dau-2020-12,", old: "2020-12,end", new: "2019-12,end",
      finding: "error before-launch"),
    Slip(
      row: "kuaishou-dau-2021q2", old: "2021-Q2,average", new: "2021-Q3,average",
      finding: "warning future-period"),
    Slip(
      row: "event-cheung-2022-04,", old: "2022-04-01,total", new: "2022-05-01,total",
      finding: "error future-period"),
    Slip(
      row: "event-westlife-2021-12-peak", old: ">,150万", new: ">,3500万",
      finding: "warning ordered-metrics"),
    Slip(
      row: "kuaishou-dau-2020h1-all", old: "302M", new: "202M", finding: "warning ordered-metrics"),
  ]

  @Test("a slip in one row is found", arguments: slips)
  func slip(_ slip: Slip) throws {
    var changes = 0
    let book = try ShippedEvidence.book { lines in
      lines.map { line in
        guard line.hasPrefix(slip.row),
          line.dropFirst(slip.row.count).hasPrefix(",")
            || slip.row.hasSuffix(","), line.contains(slip.old)
        else { return line }
        changes += 1
        return Substring(line.replacing(slip.old, with: slip.new, maxReplacements: 1))
      }
    }
    #expect(changes == 1)
    let id = slip.row.hasSuffix(",") ? String(slip.row.dropLast()) : slip.row
    let found = book.audit().filter { $0.facts.contains { $0.id == id } }
    #expect(
      found.map { "\($0.level) \($0.rule)" }.contains(slip.finding), "\(found.map(\.message))")
  }

  @Test("a table of quarters that was read one row off is found", arguments: [-1, 1])
  func shiftedTable(step: Int) throws {
    let book = try ShippedEvidence.book { lines in
      lines.map { line in
        guard line.hasPrefix("kuaishou-dau-2021q") else { return line }
        let quarter = (1...4).first { line.contains("2021-Q\($0)") } ?? 0
        let moved = quarter + step
        let name =
          switch moved {
          case 0: "2020-Q4"
          case 5: "2022-Q1"
          default: "2021-Q\(moved)"
          }
        return Substring(line.replacing("2021-Q\(quarter)", with: name, maxReplacements: 1))
      }
    }
    let found = book.audit().filter { $0.rule == "shifted-table" }
    #expect(found.map(\.facts.count) == [4])
    #expect(found.map(\.level) == [.error])
    let direction = step > 0 ? "later" : "earlier"
    #expect(found.first?.message.contains("one quarter \(direction)") == true)
  }
}
