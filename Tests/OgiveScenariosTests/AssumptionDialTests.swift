import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Figures that may be turned")
struct AssumptionDialTests {
  private let text = """
    ogive: 1
    assume:
      a.capacity: {lognormal: {p10: 1, p90: 2}, because: "on a curve"}
      minutes: {lognormal: {p10: 20 min/person/day, p90: "40 min/person/day"}, because: x}   # keep
      share:
        beta: {p10: 30 %, p90: 60%}
        because: y
      money: {constant: -2.5亿, because: z}
      dice: {discrete: {values: [1, 2, 4], weights: [1, 1, 2]}, because: z}
      odd: {normal: {p10: ten, p90: 12}, because: z}
    """

  private func dials() -> [AssumptionDial] {
    ScenarioDraft(reading: text, path: "f").dials(in: text)
  }

  @Test("they are those of every assumption, as they are written")
  func found() {
    let found = dials().map { "\($0.id) \($0.number)|\($0.unit)" }
    #expect(
      found == [
        "a.capacity.p10 1.0|", "a.capacity.p90 2.0|",
        "minutes.p10 20.0| min/person/day", "minutes.p90 40.0| min/person/day",
        "share.p10 30.0| %", "share.p90 60.0|%",
        "money.value -2.5|亿", "dice.values.1 1.0|", "dice.values.2 2.0|", "dice.values.3 4.0|",
      ])
  }

  @Test("each lies within its range")
  func ranges() {
    for dial in dials() {
      #expect(dial.range.contains(dial.number))
      #expect(dial.range.lowerBound < dial.range.upperBound)
    }
  }

  @Test("turning one changes its letters in the file and no others")
  func turned() {
    for dial in dials() {
      let number = 0.5 * (dial.range.lowerBound + dial.range.upperBound)
      let new = PlacedText(text).turned([(dial, number)]).text
      let (old, changed) = (text.split(separator: "\n"), new.split(separator: "\n"))
      #expect(old.count == changed.count)
      for line in old.indices where line != dial.location.line - 1 {
        #expect(old[line] == changed[line])
      }
      #expect(changed[dial.location.line - 1].contains(dial.written(number)))
      let again = ScenarioDraft(reading: new, path: "f").dials(in: new)
      #expect(again.map(\.id) == dials().map(\.id))
      #expect(
        again.filter { $0.id != dial.id }.map(\.written)
          == dials().filter { $0.id != dial.id }.map(\.written))
    }
  }

  @Test("several on one line are turned together, whatever their lengths")
  func together() throws {
    let pair = dials().filter { $0.id.hasPrefix("minutes") }
    let new = PlacedText(text).turned([(pair[0], 7.125), (pair[1], 123.456)]).text
    #expect(
      new.contains(
        "{p10: 7.125 min/person/day, p90: \"123.5 min/person/day\"}, because: x}   # keep"))
  }

  @Test("a figure that is not there any more is left alone")
  func stale() throws {
    let dial = try #require(dials().first { $0.id == "minutes.p10" })
    let other = text.replacing("20 min", with: "21 min")
    #expect(PlacedText(other).turned([(dial, 30)]).text == other)
    #expect(PlacedText("").turned([(dial, 30)]).text.isEmpty)
  }

  @Test("a number beyond the range is taken for its end")
  func bounded() throws {
    let dial = try #require(dials().first { $0.id == "minutes.p10" })
    #expect(dial.written(1e9) == "80 min/person/day")
    #expect(dial.written(-1) == "5 min/person/day")
  }

  @Test(
    "a text is put together again as it was",
    arguments: ["", "a", "\n", "a\r\nb\r\n", "亿\n\u{1F600}x\n\n"])
  func roundTrip(text: String) {
    #expect(PlacedText(text).text == text)
  }
}
