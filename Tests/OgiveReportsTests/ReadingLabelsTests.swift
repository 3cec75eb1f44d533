import Testing

@testable import OgiveReports

@Suite("Names of readings")
struct ReadingLabelsTests {
  @Test(
    "a reading is called by what makes it unlike the first one",
    arguments: [
      (["f as average"], ["as average"]),
      (["f as start", "f as average"], ["as start", "as average"]),
      (
        [
          "a-dau-2021 as end, a-minutes-2021 as average",
          "a-dau-2021 as average, a-minutes-2021 as end",
          "a-dau-2021 as average, a-minutes-2021 as average",
        ], ["minutes average", "dau average", "both average"]
      ),
      (
        ["a as end, b as start", "a as start, b as end", "a as start, b as start"],
        ["b start", "a start", "both start"]
      ),
      (["odd"], ["odd"]), ([], []),
    ])
  func labels(readings: [String], labels: [String]) {
    let names = ReadingLabels(readings)
    #expect(readings.map(names.label) == labels)
    #expect(Set(labels).count == labels.count)
  }
}
