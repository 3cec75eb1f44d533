import OgiveEvidence
import Testing

@Suite struct MeasurementErrorTests {
  @Test(
    "each kind of source has the error of the design's table",
    arguments: [
      ("filing", 0.01), ("company", 0.03), ("press quoting filing", 0.02),
      ("press quoting company", 0.04), ("press quoting institute", 0.10), ("institute", 0.10),
      ("press", 0.06), ("vendor", 0.12), ("analyst", 0.12),
    ])
  func table(kind: String, total: Double) throws {
    let error = try #require(SourceKind(rawValue: kind)).measurementError
    #expect(error.total == total)
    let squares = error.independent * error.independent + error.shared * error.shared
    #expect(abs(squares / (total * total) - 1) < 1e-15)
    #expect(error.independent == error.shared)
  }
}
