/// Equally weighted draws of a posterior, how they were made and what can be said against them.
public struct PosteriorSample: Sendable {
  /// How the draws were made.
  public enum Method: Sendable {
    /// Systematic resampling of weighted draws, which are kept.
    case importance(ImportanceSample)
    /// Chains of the No-U-Turn sampler, one after the other.
    case noUTurn([Chain])
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

  /// No draws.
  init(dimension: Int, warnings: [SamplingWarning]) {
    columns = Array(repeating: [], count: dimension)
    logDensities = []
    method = .none
    mode = nil
    diagnostics = []
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
