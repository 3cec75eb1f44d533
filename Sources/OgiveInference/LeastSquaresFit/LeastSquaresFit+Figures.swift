import OgiveCurves
import OgiveNumerics

extension LeastSquaresFit {
  /// Degrees of freedom: figures less parameters found.
  public var freedom: Int { series.values.count - freeCount }

  /// The residual standard deviation of a figure of weight one; nil without degrees of freedom.
  public var sigma: Double? {
    freedom > 0 ? (residualSumOfSquares / Double(freedom)).squareRoot() : nil
  }

  /// The estimate of the parameter called `name`.
  public func estimate(_ name: String) -> Double? {
    family.parameters.firstIndex { $0.name == name }.map { estimates[$0] }
  }

  /// The limit of the fitted curve; infinite for one without.
  public var capacity: Double { family.capacity(Parameters(estimates)) }

  /// What the fit expects of a figure at `time`: the level, or of a flow the sum over the period that
  /// ends there.
  public func expected(at time: Double) -> Double {
    let start = series.clockStart(of: family)
    let p = Parameters(estimates)
    let level = { family.value(at: $0 - start, p) }
    return series.kind == .flow ? level(time) - level(time - series.period) : level(time)
  }

  /// The standard error of each estimate; zero for fixed parameters and those on a bound, nil where ``covariance`` is.
  public var standardErrors: [Double]? {
    covariance.map { covariance in
      estimates.indices.map { covariance[$0 * estimates.count + $0].squareRoot() }
    }
  }

  /// Twice the negative log likelihood of normal errors at its maximum, with the error's size
  /// estimated too. Errors below the rounding of the figures count as rounding, so that families that
  /// all pass through every figure differ by their parameters alone. Another loss takes the place of the
  /// squares: fits compare where its scale is the same.
  private var deviance: Double {
    let count = Double(series.values.count)
    let rounding = zip(series.values, series.weights).reduce(0) { sum, figure in
      sum + 64 * figure.0.ulp * figure.0.ulp * figure.1
    }
    let sum = max(objective, rounding, .leastNormalMagnitude)
    let weights = series.weights.reduce(0) { $0 + Double.log($1) }
    return count * (Double.log(2 * Double.pi * sum / count) + 1) - weights
  }

  /// Akaike's criterion with Hurvich & Tsai's correction for few figures, doi:10.1093/biomet/76.2.297;
  /// infinite where there are too few for it. Smaller is better; only fits to the same figures
  /// compare.
  public var aicc: Double {
    let count = Double(series.values.count)
    let parameters = Double(freeCount + 1)
    guard count > parameters + 1 else { return .infinity }
    return deviance + 2 * parameters * count / (count - parameters - 1)
  }

  /// Schwarz's criterion, doi:10.1214/aos/1176344136. Smaller is better.
  public var bic: Double {
    deviance + Double(freeCount + 1) * Double.log(Double(series.values.count))
  }

  /// `solution`'s covariance in units of the figures, spread over all `count` parameters.
  static func spread(
    _ solution: LeastSquaresSolution, over free: [Int], of count: Int
  ) -> [Double]? {
    let freedom = solution.residuals.count - free.count
    guard freedom > 0, let unscaled = solution.covariance else { return nil }
    let variance = solution.residualSumOfSquares / Double(freedom)
    return spread(unscaled, variance: variance, over: free, of: count)
  }

  /// A covariance of the free parameters times `variance`, spread over all `count` parameters.
  static func spread(
    _ unscaled: [Double], variance: Double, over free: [Int], of count: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    for (a, i) in free.enumerated() {
      for (b, j) in free.enumerated() {
        result[i * count + j] = unscaled[a * free.count + b] * variance
      }
    }
    return result
  }

  /// The places of the parameters that ended on a bound.
  var boundPlaces: [Int] {
    family.parameters.indices.filter { atBound.contains(family.parameters[$0].name) }
  }
}
