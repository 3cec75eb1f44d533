import OgiveText
import OgiveWorkspace
import Testing

@Suite("Data files of one series")
struct DataFileTests {
  private func read(_ text: String) throws -> DataFile {
    try DataFile(reading: InputFile(path: "d.csv", text: text))
  }

  @Test("dates count at the end of their period, in decimal years")
  func dates() throws {
    let data = try read("date,value\n2020,1\n2021-06-30,2.5\n2021-12,6.4e8\n")
    #expect(data.series.map(\.times) == [[2021, 2021 + 181.0 / 365, 2022]])
    #expect(data.series.map(\.values) == [[1, 2.5, 6.4e8]])
    #expect(data.series.map(\.name) == [nil])
    #expect(data.isDated)
  }

  @Test("plain times are taken as they are, and other columns are ignored")
  func plainTimes() throws {
    let data = try read("note,t,value\n\"a, b\",0,-1\n,0.5,+2\n")
    #expect(data.series.map(\.times) == [[0, 0.5]])
    #expect(data.series.map(\.values) == [[-1, 2]])
    #expect(!data.isDated)
    let place = SourceLocation(file: "d.csv", line: 3, column: 6, length: 2)
    #expect(data.series.first?.places.last == place)
  }

  @Test("several series keep their names and their order, each sorted by time")
  func severalSeries() throws {
    let data = try read("series,t,value\nb,2,20\na,1,5\nb,1,10\na,0,4\nb,1,11\n")
    #expect(data.series.map(\.name) == ["b", "a"])
    #expect(data.series.map(\.times) == [[1, 1, 2], [0, 1]])
    #expect(data.series.map(\.values) == [[10, 11, 20], [4, 5]])
    #expect(data.series.first?.places.map(\.line) == [4, 6, 2])
  }

  @Test(
    "what is wrong is reported at its place, all at once",
    arguments: [
      ("", ["1:1 E103"]),
      ("date,valu\n2020,1\n", ["1:6 E107"]),
      ("when,value\n2020,1\n", ["1:1 E107"]),
      ("t,value\n1,2\n1,0x1p3\nnan,4\n", ["3:3 E110", "4:1 E110"]),
      ("date,value\n2020-13,1\n2020,\n2021,1e999\n", ["2:6 E302", "3:6 E110", "4:6 E110"]),
      ("t,value\n1,\"2\n", ["2:3 E104"]),
      ("t,value\n", ["1:1 E502"]),
      ("series_id,t,value\na,1,2\n,2,3\n", ["3:1 E306"]),
    ])
  func mistakes(text: String, expected: [String]) throws {
    let error = #expect(throws: DiagnosticError.self) { try read(text) }
    let found = error?.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? ""
      return "\(place) \(diagnostic.code.rawValue)"
    }
    #expect(found?.prefix(expected.count).sorted() == expected.sorted())
  }
}
