internal import OgiveCurves
internal import OgiveNumerics

/// Coordinates for two players of ``DiachronicPlayers``: how many adopted at two moments, and by what.
///
/// The equations' coefficients hardly differ in what they do as the players grow: who adopted of their own
/// accord may as well have followed the first one's adopters, or the second one's. Facts tell the sum,
///
/// ```
/// r = A + B z1 + C z2,  A = m p, B and C what an adopter of the first and of the second makes
/// ```
///
/// at the entry, where z2 is none, and where the second has half of what it has at most. Each player's
/// three coefficients are told by the logarithms of these two sums, and by who adopted of their own accord at
/// the entry: for the first by the log-odds of the others against them, for the second, which the first's
/// adopters may also keep away, by the logarithm of their part. What the coefficients are traded for each
/// other is then one coordinate, not a bent valley through all.
///
/// A player whose effect is not judged by a normal keeps its own coordinates.
struct DiachronicCoordinates: JointCoordinates {
  /// Where a normal belief has its coordinate.
  private struct Place: Sendable {
    let index: Int
    let mean: Double
    let sd: Double

    /// The coordinate at a value.
    func score<S: EvidenceScalar>(_ value: S) -> S { (value - S(mean)) / S(sd) }
  }

  /// The first coordinate of each curve: capacity, innovation, imitation.
  private let curves: [Int]
  /// The effect on the first, then the changes of its rates; nil where any is not normal.
  private let first: (effect: Place, innovation: Place, imitation: Place)?
  /// The effect on the second; nil where it is not normal.
  private let second: Place?
  /// The first's level at the entry.
  private let entry: Double
  /// Both levels at the later moment.
  private let late: (Double, Double)

  init(_ layout: JointLayout, entry date: Double) {
    curves = layout.curves
    let place = { (coupling: Int) -> Place? in
      guard let index = layout.couplings[coupling] else { return nil }
      switch layout.priors[coupling] {
      case .normal(let mean, let sd) where coupling < 2:
        return Place(index: index, mean: mean, sd: sd)
      case .lognormal(let mean, let sd) where coupling > 1:
        return Place(index: index, mean: mean, sd: sd)
      default: return nil
      }
    }
    if let effect = place(0), let innovation = place(2), let imitation = place(3) {
      first = (effect, innovation, imitation)
    } else {
      first = nil
    }
    second = place(1)
    let figures = layout.players.map { $0.points.sorted { $0.time < $1.time } }
    let highest = layout.players[1].highestLevel
    let half = figures[1].first { $0.level >= 0.5 * highest }?.time ?? date
    entry = layout.players[0].roughLevel(at: date)
    late = (layout.players[0].roughLevel(at: half), layout.players[1].roughLevel(at: half))
  }

  func believed<S: EvidenceScalar>(at x: [S], capacities: [S]) -> (x: [S], logVolume: S) {
    var result = x
    var logVolume = S(0.0)
    let market = S.log(capacities[1])
    if let first {
      let others = x[first.imitation.index]
      let alone = x[first.innovation.index] - S.log1p(S.exp(others))
      let own = alone + others - S(Double.log(entry))
      let late = S.exp(x[first.effect.index])
      let cross = (late - S.exp(alone) - S.exp(own) * S(self.late.0)) / S(self.late.1)
      result[first.innovation.index] = first.innovation.score(alone - market - x[curves[0] + 1])
      result[first.imitation.index] = first.imitation.score(own - x[curves[0] + 2])
      result[first.effect.index] = first.effect.score(cross / S.exp(own))
      logVolume = x[first.effect.index] - own
    }
    if let second {
      let (innovation, imitation) = (curves[1] + 1, curves[1] + 2)
      let alone = x[innovation] + x[second.index]
      let cross = (S.exp(x[innovation]) - S.exp(alone)) / S(entry)
      let own = (S.exp(x[imitation]) - S.exp(alone) - cross * S(late.0)) / S(late.1)
      result[innovation] = alone - market
      result[imitation] = S.log(own)
      result[second.index] = second.score(cross / own)
      logVolume = logVolume + x[innovation] + x[imitation] - 2 * S.log(own)
    }
    return (result, logVolume)
  }

  func sampled(at x: [Double], capacities: [Double]) -> [Double] {
    var result = x
    let market = Double.log(capacities[1])
    if let first {
      let value = { (place: Place) in place.mean + place.sd * x[place.index] }
      let alone = Double.exp(value(first.innovation) + market + x[curves[0] + 1])
      let own = Double.exp(value(first.imitation) + x[curves[0] + 2])
      let cross = own * value(first.effect)
      result[first.innovation.index] = Double.log(alone + own * entry)
      result[first.imitation.index] = Double.log(own * entry / alone)
      result[first.effect.index] = Double.log(alone + own * late.0 + cross * late.1)
    }
    if let second {
      let (innovation, imitation) = (curves[1] + 1, curves[1] + 2)
      let alone = Double.exp(x[innovation] + market)
      let own = Double.exp(x[imitation])
      let cross = own * (second.mean + second.sd * x[second.index])
      let sum = alone + cross * entry
      result[innovation] = Double.log(sum)
      result[imitation] = Double.log(alone + cross * late.0 + own * late.1)
      result[second.index] = Double.log(alone / sum)
    }
    return result
  }
}
