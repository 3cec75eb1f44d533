import OgiveCurves
import OgiveInference
import OgiveNumerics

/// A published series with its least-squares answer in 50-digit arithmetic.
struct ReferenceFit {
  let name: String
  let family: any CurveFamily
  let convention: FitConvention
  let series: PlainSeries
  /// Parameters of the family that are held.
  let fixed: [String: Double]
  /// The estimates and their standard errors in the convention's parameters, and the residual sum.
  let estimates: [Double]
  let deviations: [Double]
  let residualSum: Double

  /// The fits of the collection, in its order.
  static func all() throws -> [ReferenceFit] {
    let reader = RecordReader(resource: "fits.txt", headWord: "fit")
    return try reader.records(PackageResources.fits_txt).map { try ReferenceFit($0, reader) }
  }

  private init(_ record: RecordReader.Record, _ reader: RecordReader) throws {
    let head = record.head.map(String.init)
    guard head.count == 4, let family = CurveCatalog.family(named: head[1]),
      let convention = FitConvention(rawValue: head[3])
    else { throw reader.error(record.line, "a name, a family, a kind and a convention") }
    name = head[0]
    self.family = family
    self.convention = convention
    series = try Self.series(record.observations, kind: head[2], record, reader)
    fixed = try reader.fixed(of: record)
    estimates = try reader.numbers("estimate", of: record)
    deviations = try reader.numbers("deviation", of: record)
    residualSum = try reader.number("residuals", of: record)
  }

  private static func series(
    _ samples: [[DoubleDouble]], kind: String, _ record: RecordReader.Record,
    _ reader: RecordReader
  ) throws -> PlainSeries {
    let isDensity = kind == "density"
    guard let kind = PlainSeries.Kind(rawValue: isDensity ? "flow" : kind),
      samples.allSatisfy({ $0.count == 2 })
    else { throw reader.error(record.line, "cumulative, flow or density, and pairs of numbers") }
    return try PlainSeries(
      samples.map { $0[0].high }, samples.map { $0[1].high }, nil, kind, nil,
      isDensity: isDensity)
  }

  /// Fits the series from nothing but the family's own starting values.
  func run() throws -> CertifiedRun {
    let fit = try LeastSquaresFit(family, to: series, fixed: fixed, from: .own)
    let found = convention.published(Parameters(fit.estimates))
    let errors = fit.covariance.map { convention.standardErrors(fit.estimates, $0) } ?? []
    return CertifiedRun(
      problem: name, start: .own, parameterDigits: Digits.shared(found, estimates, limit: 15),
      errorDigits: Digits.shared(errors, deviations, limit: 11),
      residualSumDigits: Digits.shared(fit.residualSumOfSquares, residualSum, limit: 11),
      iterations: fit.iterations, method: fit.method.rawValue,
      termination: fit.termination.rawValue)
  }
}
