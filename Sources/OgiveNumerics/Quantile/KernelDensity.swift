/// The density that some draws come from, smoothed by a normal kernel.
///
/// ```
/// f(x) = 1/(n h) sum_i phi((x - x_i) / h),   h = 0.9 min(s, IQR / 1.34) n^(-1/5)
/// ```
///
/// The width is Silverman's (1986, doi:10.1201/9781315140919, equation 3.31): good for one hump, too smooth
/// for several. What a kernel would put beyond the smallest or the largest draw is folded back (Schuster
/// 1985, doi:10.1080/03610928508828965), so that a hard bound stays one. Draws above zero that span more
/// than a factor of 25 are smoothed on their logarithms.
public struct KernelDensity: Sendable {
  private let draws: [Double]
  private let width: Double
  private let isLogarithmic: Bool

  /// The density of draws; those that are not finite are left out. Nil where fewer than two differ.
  public init?(_ draws: [Double]) {
    let sorted = draws.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else { return nil }
    let ends = Quantile.values(of: sorted, levels: [0.05, 0.95])
    isLogarithmic = first > 0 && ends[1] > 25 * ends[0]
    self.draws = isLogarithmic ? sorted.map { Double.log($0) } : sorted
    width = Self.width(of: self.draws)
    guard width > 0 else { return nil }
  }

  /// The density at a place; zero beyond the smallest and the largest draw.
  public func density(at x: Double) -> Double {
    guard isLogarithmic else { return folded(at: x) }
    return x > 0 ? folded(at: Double.log(x)) / x : 0
  }

  private func folded(at x: Double) -> Double {
    let (first, last) = (draws[0], draws[draws.count - 1])
    guard first <= x, x <= last else { return 0 }
    return plain(at: x) + plain(at: 2 * first - x) + plain(at: 2 * last - x)
  }

  private func plain(at x: Double) -> Double {
    var sum = 0.0
    for draw in draws {
      let z = (x - draw) / width
      // Beyond six widths a kernel is below a billionth of its peak.
      if z * z < 36 { sum += Double.exp(-0.5 * z * z) }
    }
    return sum / (Double(draws.count) * width * Self.rootOfTwoPi)
  }

  private static let rootOfTwoPi = (2 * Double.pi).squareRoot()

  private static func width(of sorted: [Double]) -> Double {
    var moments = RunningMoments()
    for draw in sorted { moments.add(draw) }
    let quartiles = Quantile.values(of: sorted, levels: [0.25, 0.75])
    let range = (quartiles[1] - quartiles[0]) / 1.34
    let spread = range > 0 ? min(moments.standardDeviation, range) : moments.standardDeviation
    return 0.9 * spread * Double.pow(Double(sorted.count), -0.2)
  }
}
