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
}
