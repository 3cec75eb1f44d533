/// A mixture of narrow Student distributions around draws of a pilot: it follows a target that is bent
/// or has several heights, where one distribution cannot.
///
/// The centres are drawn towards their mean, so that the mixture has the pilot's covariance (West 1993,
/// doi:10.1111/j.2517-6161.1993.tb01911.x).
struct KernelProposal: ImportanceProposal {
  /// How many kernels.
  private static let limit = 256

  private let kernel: StudentProposal
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
    self.centres = centres
    whitened = centres.flatMap { kernel.factor.solveLower($0) }
  }

  func draw(
    _ batch: Int, of stream: RandomStream, into x: inout [Draws8], _ z: inout [Draws8]
  ) -> Draws8 {
    let n = dimension
    _ = kernel.draw(batch, of: stream, into: &x, &z)
    // Each centre has its turn: the draws are those of the mixture, more evenly.
    for lane in 0..<Draws8.width {
      let centre = centres[(batch * Draws8.width + lane) % centres.count]
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
      var square = Draws8(0)
      for i in 0..<n {
        let distance = z[i] - Draws8(whitened[centre * n + i])
        square = square + distance * distance
      }
      total = total + Self.power(1 / (1 + square / Draws8(StudentProposal.freedom)), n)
    }
    return Draws8(kernel.logNormaliser) + Draws8.log(total / Draws8(Double(centres.count)))
  }

  /// `x` to the power `(5 + n) / 2`.
  private static func power(_ x: Draws8, _ n: Int) -> Draws8 {
    var result = n % 2 == 0 ? Draws8.sqrt(x) : 1
    for _ in 0..<((5 + n) / 2) { result = result * x }
    return result
  }
}
