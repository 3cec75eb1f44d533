import OgiveEvidence
import OgiveScenarios
import Testing

@testable import OgiveReports

@Suite("Names of readings")
struct ReadingLabelsTests {
  @Test(
    "a reading is called by what makes it unlike the first one",
    arguments: [
      ([["f": .average]], ["as average"]),
      ([["f": .start], ["f": .average]], ["as start", "as average"]),
      (
        [
          ["a-dau-2021": .end, "a-minutes-2021": .average],
          ["a-dau-2021": .average, "a-minutes-2021": .end],
          ["a-dau-2021": .average, "a-minutes-2021": .average],
        ], ["minutes average", "dau average", "both average"]
      ),
      (
        [["a": .end, "b": .start], ["a": .start, "b": .end], ["a": .start, "b": .start]],
        ["b start", "a start", "both start"]
      ),
      ([["users": .average, "minutes": .average]], ["both average"]),
      (
        [["a": .average, "b": .average], ["a": .start, "b": .start]],
        ["both average", "both start"]
      ),
      ([], []),
    ] as [([KeyValuePairs<String, PeriodKind>], [String])])
  func labels(readings: [KeyValuePairs<String, PeriodKind>], labels: [String]) {
    let readings = readings.map { $0.map { ChosenReading($0.key, as: $0.value) } }
    let names = ReadingLabels(readings)
    #expect(readings.map { names.label(of: $0).english } == labels)
    #expect(Set(labels).count == labels.count)
  }
}
