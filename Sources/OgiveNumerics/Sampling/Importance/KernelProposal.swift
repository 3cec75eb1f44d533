/// A mixture of narrow Student distributions around draws of a pilot: it follows a target that is bent
/// or has several heights, where one distribution cannot.
///
/// The centres are drawn towards their mean, so that the mixture has the pilot's covariance (West 1993,
/// doi:10.1111/j.2517-6161.1993.tb01911.x). One draw of eight comes from a single distribution wider than
/// the pilot: kernels alone never go where the pilot did not, and the weights would not tell (Hesterberg
/// 1995, doi:10.1080/00401706.1995.10484303).
struct KernelProposal: ImportanceProposal {
  /// How many kernels.
  private static let limit = 256

  /// How much wider than the pilot the single distribution is.
  private static let reach = 1.5
  /// The part of the draws that comes from it: one lane of eight.
  private static let share = 1 / Double(Draws8.width)

  private let kernel: StudentProposal
  /// How many times as wide as a kernel the single distribution is, and where it lies, as it is and along
  /// the axes of the kernel's factor.
  private let ratio: Double
  private let mean: [Double]
  private let whitenedMean: [Double]
  private let centres: [[Double]]
  /// The centres along the axes of the kernel's factor, one after the other.
  private let whitened: [Double]

  var dimension: Int { kernel.dimension }

  /// The mixture around resampled draws of `pilot`. Nil where they have no spread.
  ///
  /// - Parameter offset: A random number in 0 ..< 1.
  init?(around pilot: ImportanceSample, offset: Double) {
    let mean = pilot.mean
    let n = mean.count
    let chosen = SystematicResampling.indices(
      Self.limit, weights: pilot.weights, offset: offset)
    guard !chosen.isEmpty else { return nil }
    // The rule of thumb for normal kernels, for as many draws as the pilot is worth.
    let worth = min(pilot.effectiveSize, Double(Self.limit))
    let base = 4 / (Double(n + 2) * worth)
    let width = min(Double.pow(base, 1 / Double(n + 4)), 0.9)
    let covariance = pilot.covariance(about: mean).map { $0 * width * width }
    guard
      let kernel = StudentProposal(mean: mean.map { _ in 0 }, covariance: covariance)
    else { return nil }
    let kept = (1 - width * width).squareRoot()
    let centres = chosen.map { draw in
      (0..<n).map { mean[$0] + kept * (pilot.columns[$0][draw] - mean[$0]) }
    }
    self.kernel = kernel
    self.mean = mean
    ratio = Self.reach / width
    whitenedMean = kernel.factor.solveLower(mean)
    self.centres = centres
    whitened = centres.flatMap { kernel.factor.solveLower($0) }
  }

  func draw(
    _ batch: Int, of stream: RandomStream, into x: inout [Draws8], _ z: inout [Draws8]
  ) -> Draws8 {
    let n = dimension
    _ = kernel.draw(batch, of: stream, into: &x, &z)
    for i in 0..<n { x[i].lanes[0] = mean[i] + ratio * x[i].lanes[0] }
    // Each centre has its turn: the draws are those of the mixture, more evenly.
    for lane in 1..<Draws8.width {
      let centre = centres[(batch * (Draws8.width - 1) + lane - 1) % centres.count]
      for i in 0..<n { x[i].lanes[lane] += centre[i] }
    }
    return logDensity(at: x, &z)
  }

  private func logDensity(at x: [Draws8], _ z: inout [Draws8]) -> Draws8 {
    let n = dimension
    for i in 0..<n {
      var sum = x[i]
      for j in 0..<i { sum = sum - Draws8(kernel.factor.lower[i * n + j]) * z[j] }
      z[i] = sum / Draws8(kernel.factor.lower[i * n + i])
    }
    var total = Draws8(0)
    for centre in 0..<centres.count {
      total = total + shape(z, from: whitened, at: centre * n, width: 1)
    }
    let wide = shape(z, from: whitenedMean, at: 0, width: ratio)
    let volume = (0..<n).reduce(1) { product, _ in product / ratio }
    let mixed =
      Draws8((1 - Self.share) / Double(centres.count)) * total + Draws8(Self.share * volume) * wide
    return Draws8(kernel.logNormaliser) + Draws8.log(mixed)
  }

  /// The density of a Student distribution `width` times as wide as a kernel, as a part of its height.
  private func shape(
    _ z: [Draws8], from centres: [Double], at start: Int, width: Double
  ) -> Draws8 {
    let n = dimension
    var square = Draws8(0)
    for i in 0..<n {
      let distance = z[i] - Draws8(centres[start + i])
      square = square + distance * distance
    }
    return Self.power(1 / (1 + square / Draws8(StudentProposal.freedom * width * width)), n)
  }

  /// `x` to the power `(5 + n) / 2`.
  private static func power(_ x: Draws8, _ n: Int) -> Draws8 {
    var result = n % 2 == 0 ? Draws8.sqrt(x) : 1
    for _ in 0..<((5 + n) / 2) { result = result * x }
    return result
  }
}
