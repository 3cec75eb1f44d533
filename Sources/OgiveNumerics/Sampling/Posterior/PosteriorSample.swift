/// Equally weighted draws of a posterior, how they were made and what can be said against them.
public struct PosteriorSample: Sendable {
  /// How the draws were made.
  public enum Method: Sendable {
    /// Systematic resampling of weighted draws, which are kept.
    case importance(ImportanceSample)
    /// Chains of the No-U-Turn sampler, one after the other.
    case noUTurn([Chain])
    /// The walkers of populations, evenly spaced in time.
    case populations
    /// In an earlier run that kept the draws alone, with k-hat of its importance weights; nil for
    /// chains.
    case kept(weightShape: Double?)
    /// Not at all.
    case none
  }

  /// The draws: `columns[i][s]` is coordinate i of draw s.
  public let columns: [[Double]]
  /// The log density of each draw.
  public let logDensities: [Double]
  /// How the draws were made.
  public let method: Method
  /// The mode that sampling began at; nil where there was none.
  public let mode: Mode?
  /// How well each coordinate was sampled.
  public let diagnostics: [CoordinateDiagnostics]
  /// What is to be said against the draws.
  public let warnings: [SamplingWarning]

  /// The number of draws.
  public var count: Int { logDensities.count }
  /// Whether there are draws and none of the warnings forbids to rely on them.
  public var isUsable: Bool { count > 0 && !warnings.contains(where: \.isFailure) }

  /// k-hat of the importance weights that the draws were chosen by; nil for chains.
  public var weightShape: Double? {
    switch method {
    case .importance(let weighted): weighted.smoothing.shape
    case .kept(let shape): shape
    case .noUTurn, .populations, .none: nil
    }
  }

  /// The draw of the highest density; empty without draws.
  public var likeliest: [Double] {
    guard let best = logDensities.indices.max(by: { logDensities[$0] < logDensities[$1] })
    else { return [] }
    return columns.map { $0[best] }
  }

  /// Whether there are draws, of so many coordinates, and as much is said of each of these.
  public func fits(_ dimension: Int) -> Bool {
    count > 0 && columns.count == dimension && diagnostics.count == dimension
      && columns.allSatisfy { $0.count == count }
  }

  /// Draws with what is to be said of them.
  ///
  /// - Parameters:
  ///   - columns: `columns[i][s]` is coordinate i of draw s; equally many draws of each.
  ///   - mode: The mode that sampling began at; nil where there was none.
  ///   - diagnostics: One for each coordinate; none without draws.
  public init(
    _ method: Method, columns: [[Double]], logDensities: [Double] = [], mode: Mode? = nil,
    diagnostics: [CoordinateDiagnostics] = [], warnings: [SamplingWarning]
  ) {
    self.columns = columns
    self.logDensities = logDensities
    self.method = method
    self.mode = mode
    self.diagnostics = diagnostics
    self.warnings = warnings
  }

  /// `count` draws chosen from weighted ones.
  init(resampling weighted: ImportanceSample, count: Int, mode: Mode, random: RandomSource) {
    let indices = SystematicResampling.indices(
      count, weights: weighted.weights, offset: random.uniform("resampling", 0, 0))
    columns = weighted.columns.map { column in indices.map { column[$0] } }
    logDensities = indices.map { weighted.logDensities[$0] }
    method = .importance(weighted)
    self.mode = mode
    diagnostics = weighted.columns.map {
      CoordinateDiagnostics(
        column: $0, weights: weighted.weights, effectiveSize: weighted.effectiveSize)
    }
    warnings = SamplingWarning.warnings(about: diagnostics)
  }

  /// The draws of `chains`, one chain after the other.
  init(chains: [Chain], mode: Mode, rejectedShape: Double?) {
    let dimension = mode.position.count
    columns = (0..<dimension).map { i in chains.flatMap { $0.columns[i] } }
    logDensities = chains.flatMap(\.logDensities)
    method = .noUTurn(chains)
    self.mode = mode
    diagnostics = (0..<dimension).map { i in
      CoordinateDiagnostics(chains: chains.map { $0.columns[i] })
    }
    warnings =
      (rejectedShape.map { [.weightsRejected(shape: $0)] } ?? [])
      + SamplingWarning.warnings(about: diagnostics)
      + SamplingWarning.warnings(about: chains)
  }
}
