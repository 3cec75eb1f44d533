internal import OgiveNumerics

/// Whether ranks look as if every rank were as likely.
struct RankUniformity {
  /// The probability that even ranks deviate as much from equal counts in ten bins: Pearson's
  /// chi-square.
  let chiSquare: Double
  /// The probability that the empirical distribution of even ranks leaves equally improbable bounds as
  /// far at any rank: one test of the whole curve.
  ///
  /// Säilynoja, Bürkner and Vehtari 2022, doi:10.1007/s11222-022-10090-6, by simulation.
  let bands: Double
  /// The part of the ranks in the middle 90% of all.
  let coverage: Double

  private static let bins = 10

  /// The tests of `ranks`, each from 0 to `even.parts - 1`; ten must divide the parts.
  init(_ ranks: [Int], against even: EvenRanks) {
    var counts = [Double](repeating: 0, count: Self.bins)
    for rank in ranks { counts[rank * Self.bins / even.parts] += 1 }
    let expected = Double(ranks.count) / Double(Self.bins)
    let sum = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    chiSquare = Self.exceedance(ofChiSquare: sum, freedom: Self.bins - 1)
    bands = even.chance(of: ranks)
    let middle = (even.parts / 20)..<(even.parts - even.parts / 20)
    coverage = Double(ranks.count { middle.contains($0) }) / Double(ranks.count)
  }

  /// The probability that a chi-square with an odd number of degrees of freedom exceeds `x`.
  static func exceedance(ofChiSquare x: Double, freedom: Int) -> Double {
    var term = Double.exp(-0.5 * x) * (2 * x / Double.pi).squareRoot()
    var sum = 2 * NormalDistribution.cumulative(-x.squareRoot())
    for odd in stride(from: 1, to: freedom, by: 2) {
      sum += term
      term *= x / Double(odd + 2)
    }
    return sum
  }
}
