/// The library's answers against certified ones, computed on the machine at hand.
public enum Certification {
  /// The 27 nonlinear regression problems of NIST's Statistical Reference Datasets, each from both
  /// of its published starts, held to 10.7 digits on average and 10 everywhere: certified values are
  /// rounded to eleven digits, so that no more can be shown.
  ///
  /// - Throws: ``CertificationError`` where the library's resource is damaged, `SolverError` where
  ///   memory runs out.
  public static func nist() throws -> CertificationReport {
    var runs: [CertifiedRun] = []
    for problem in try NISTProblem.all() {
      for start in problem.starts.indices { runs.append(try problem.run(from: start)) }
    }
    return CertificationReport(
      title: "NIST StRD", runs: runs, promise: .init(average: 10.7, worst: 10))
  }

  /// The first of these problems from the farther of its starts: enough to tell whether the solver works
  /// at all.
  ///
  /// - Throws: As ``nist()``.
  public static func smallest() throws -> CertifiedRun {
    guard let problem = try NISTProblem.all().first else {
      throw CertificationError(resource: "nist.txt", line: 1, expected: "a problem")
    }
    return try problem.run(from: 0)
  }

  /// Twenty published growth series, fitted from nothing but the figures: from the family's own
  /// starting values, to nine digits or more of the answers in 50-digit arithmetic.
  ///
  /// One of them, `vcr_density`, fits sales as the slope of the Bass curve instead of its differences:
  /// the trap is certified too, and its innovation is 0.0066 where the right one is 0.0077 or more.
  ///
  /// - Throws: As ``nist()``.
  public static func referenceFits() throws -> CertificationReport {
    let runs = try ReferenceFit.all().map { try $0.run() }
    return CertificationReport(
      title: "reference fits", runs: runs, promise: .init(average: 9, worst: 9))
  }

  /// The posterior of Hudson's Bay hares and lynxes by the No-U-Turn sampler, eight quantities with a
  /// differential equation inside, held to the published moments within Monte Carlo error.
  ///
  /// - Throws: ``CertificationError`` where the library's resource is damaged.
  public static func posteriors() throws -> [CertifiedPosterior] {
    try PublishedPosterior.all().map { $0.run() }
  }

  /// Published competitions, substitutions and generations, each fitted from its figures alone and held
  /// to the published answers in all their digits.
  ///
  /// - Throws: As ``nist()``.
  public static func competitions() throws -> [CertifiedCompetition] {
    try PublishedCompetition.all().map { try $0.run() }
  }

  /// Every window of four or more figures up to the sales peak in classic adoption series: the capacity
  /// that the first few figures let one expect, held to what the whole series says. No number
  /// was chosen on these series, but timing priors were dropped for plain series after seeing them.
  ///
  /// - Throws: As ``nist()``.
  public static func sparseWindows() throws -> SparseReport {
    SparseReport(windows: try SparseSeries.all().flatMap { try $0.windows() })
  }
}
