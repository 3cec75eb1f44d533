import Foundation
import Testing

@testable import OgiveInference

@Suite("What a relation leaves over")
struct ObservedRelationTests {
  static let relations: [ObservedRelation] = [
    .equal(log: 1, sd: 0.1),
    .between(logLow: 0, logHigh: 0.0953, sd: 0.02),
    .between(logLow: 0, logHigh: 0.0953, sd: 0.4),
    .between(logLow: 0, logHigh: 1.5, sd: 0.05),
    .between(logLow: 0, logHigh: .infinity, sd: 0.1),
    .between(logLow: -.infinity, logHigh: 0, sd: 0.1),
  ]
  static let places = [-1.3, -0.2, -0.01, 0.02, 0.0476, 0.047651, 0.1, 0.75, 0.9, 2.1]

  /// The log-likelihood by its definition, from libm's complementary error function.
  static func logLikelihood(_ relation: ObservedRelation, _ mu: Double) -> Double {
    switch relation {
    case .equal(let log, let sd):
      return -0.5 * ((mu - log) / sd) * ((mu - log) / sd)
    case .between(let low, let high, let sd):
      let above = 0.5 * erfc((low - mu) / (sd * 2.0.squareRoot()))
      let over = 0.5 * erfc((high - mu) / (sd * 2.0.squareRoot()))
      let below = 0.5 * erfc((mu - high) / (sd * 2.0.squareRoot()))
      let under = 0.5 * erfc((mu - low) / (sd * 2.0.squareRoot()))
      return Foundation.log(mu < 0.5 * (max(low, -9) + min(high, 9)) ? above - over : below - under)
    }
  }

  @Test("is twice the drop of its log-likelihood when squared", arguments: relations)
  func squaredIsDeviance(relation: ObservedRelation) {
    let best = (-400...800).map { Self.logLikelihood(relation, Double($0) / 400) }.max() ?? 0
    for mu in Self.places {
      let drop = best - Self.logLikelihood(relation, mu)
      guard drop.isFinite, drop > 1e-6 else { continue }
      let residual = relation.residual(mu).value
      #expect(abs(residual * residual - 2 * drop) < 2e-4 * (1 + 2 * drop))
    }
  }

  @Test("has the slope of its finite difference", arguments: relations)
  func slopeIsTheDifference(relation: ObservedRelation) {
    for mu in Self.places {
      let step = 1e-5
      let difference =
        (relation.residual(mu + step).value - relation.residual(mu - step).value) / (2 * step)
      let slope = relation.residual(mu).slope
      #expect(abs(slope - difference) < 1e-3 * max(1, abs(slope)), "at \(mu)")
    }
  }

  @Test("only grows with the level", arguments: relations)
  func isMonotone(relation: ObservedRelation) {
    let values = (-300...300).map { relation.residual(Double($0) / 100).value }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("is next to nothing inside a wide interval and large outside")
  func insideAndOutside() {
    let relation = ObservedRelation.between(logLow: 0, logHigh: 1, sd: 0.05)
    #expect(abs(relation.residual(0.5).value) < 1e-6)
    #expect(relation.residual(-0.2).value < -4)
    #expect(relation.residual(1.2).value > 4)
  }

  /// The probability of an interval as the integral of the normal density, by Simpson's rule.
  static func probability(_ low: Double, _ high: Double, mu: Double, sd: Double) -> Double {
    let parts = 2000
    let (a, b) = (max(low, mu - 12 * sd), min(high, mu + 12 * sd))
    guard a < b else { return 0 }
    let values = (0...parts).map { part -> Double in
      let z = (a + (b - a) * Double(part) / Double(parts) - mu) / sd
      return exp(-0.5 * z * z) / (sd * (2 * Double.pi).squareRoot())
    }
    let inner = (1..<parts).reduce(0.0) { $0 + values[$1] * ($1 % 2 == 1 ? 4 : 2) }
    return (values[0] + inner + values[parts]) * (b - a) / Double(3 * parts)
  }

  @Test("drops by the integral of the normal over the interval", arguments: [0.02, 0.1, 0.7])
  func dropIsTheIntegral(sd: Double) {
    let (low, high) = (0.0, Foundation.log(1.1))
    let relation = ObservedRelation.between(logLow: low, logHigh: high, sd: sd)
    let best = Self.probability(low, high, mu: 0.5 * (low + high), sd: sd)
    for steps in -40...40 {
      let mu = 0.5 * (low + high) + 0.1 * Double(steps) * sd
      let drop = Foundation.log(best / Self.probability(low, high, mu: mu, sd: sd))
      let residual = relation.residual(mu).value
      #expect(abs(0.5 * residual * residual - drop) < 1e-8 * max(1, drop), "at \(mu)")
    }
  }

  @Test("goes on growing as far out as anyone may start", arguments: relations)
  func farOut(relation: ObservedRelation) {
    for mu in [-50.0, -8, 8, 50] {
      let (value, slope) = relation.residual(mu)
      #expect(value.isFinite && slope.isFinite && slope >= 0)
      #expect(abs(relation.residual(mu * 1.1).value) >= abs(value))
    }
  }
}
