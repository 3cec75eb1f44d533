import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Curves written at the forecast's origin")
struct OriginCurveTests {
  static let shapes: [(room: Double, shape: Double)] = [
    (0.7, 1), (2, 0.4), (0.05, -0.6), (3, 2.5), (0.3, 0.01), (5, -0.9), (1, 0.5),
  ]

  @Test("pass through the level with the growth that they are given", arguments: shapes)
  func anchored(room: Double, shape: Double) {
    let curve = RichardsAtOrigin<Double>(level: 0.2, growth: 0.8, room: room, shape: shape)
    #expect(abs(curve.log(at: 0) - 0.2) < 1e-12)
    #expect(abs(slope(curve, at: 0) - 0.8) < 1e-7)
    let power = PowerGrowthAtOrigin<Double>(level: -0.1, growth: 0.8, power: 1.7)
    #expect(power.log(at: 0) == -0.1)
    #expect(abs(slope(power, at: 0) - 0.8) < 1e-7)
  }

  @Test("Richards' curve solves its differential equation", arguments: shapes)
  func differentialEquation(room: Double, shape: Double) {
    let curve = RichardsAtOrigin<Double>(level: 0.2, growth: 0.4, room: room, shape: shape)
    for u in [-0.3, -0.05, 0.2, 0.7, 2] {
      // d ln f / du = r (1 - (f / K)^nu), and its limit r' (ln K - ln f).
      let left = 0.2 + room - curve.log(at: u)
      let expected =
        abs(shape) < 0.02
        ? 0.4 / room * left
        : 0.4 * Double.expm1(-shape * left) / Double.expm1(-shape * room)
      #expect(abs(slope(curve, at: u) - expected) < 1e-6 * max(1, expected))
    }
  }

  @Test("power growth solves its differential equation")
  func powerEquation() {
    let curve = PowerGrowthAtOrigin<Double>(level: 0.1, growth: 0.6, power: 1.3)
    for u in [-1, -0.4, 0.5, 3] {
      #expect(abs(slope(curve, at: u) - 0.6 / (1 + 0.6 / 1.3 * u)) < 1e-7)
    }
    #expect(!(curve.log(at: -2.5) > -.infinity))
  }

  @Test("Richards' curve meets its limit where the limit takes over", arguments: [0.05, 0.7, 2.0])
  func limit(room: Double) {
    for sign in [-1.0, 1] {
      let inside = RichardsAtOrigin<Double>(
        level: 0, growth: 0.5 * room, room: room, shape: sign * 0.01999)
      let outside = RichardsAtOrigin<Double>(
        level: 0, growth: 0.5 * room, room: room, shape: sign * 0.02001)
      for u in [-1, -0.5, 0.5, 1] {
        #expect(abs(inside.log(at: u) - outside.log(at: u)) < 0.02 * room)
      }
    }
  }

  @Test("the capacity is where the curve ends", arguments: shapes)
  func capacity(room: Double, shape: Double) throws {
    let curve = RichardsAtOrigin<Double>(level: 0.2, growth: 3, room: room, shape: shape)
    #expect(abs(curve.log(at: 1e4) - 0.2 - room) < 1e-9)
    #expect(try #require(curve.logCapacity) == 0.2 + room)
  }

  @Test("shapes out of bounds have no prior")
  func support() {
    let inside = RichardsAtOrigin<Double>(level: 0, growth: 1, room: 1, shape: 0)
    #expect(inside.support == 0)
    for (room, shape) in [(31.0, 0.5), (1e-5, 0.5), (1, -0.98), (1, 4.1)] {
      let curve = RichardsAtOrigin<Double>(level: 0, growth: 1, room: room, shape: shape)
      #expect(curve.support == -.infinity)
    }
  }

  @Test("eight lanes have the bits of eight numbers", arguments: shapes)
  func lanes(room: Double, shape: Double) {
    let lanes = RichardsAtOrigin<Draws8>(
      level: 0.2, growth: 0.4, room: Draws8(room), shape: Draws8(shape))
    let single = RichardsAtOrigin<Double>(level: 0.2, growth: 0.4, room: room, shape: shape)
    #expect(lanes.log(at: Draws8(0.37)).lanes[3] == single.log(at: 0.37))
  }

  private func slope(_ curve: some OriginCurve<Double>, at u: Double) -> Double {
    let step = 1e-5
    return (curve.log(at: u + step) - curve.log(at: u - step)) / (2 * step)
  }
}
