import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A soft ceiling")
struct SoftCeilingTests {
  @Test("is z (1 + z^8)^(-1/8) of the ceiling", arguments: [1e-3, 0.2, 0.5, 0.9, 1, 1.3, 4, 900])
  func formula(z: Double) {
    let expected = 1 / Double.pow(1 + Double.pow(1 / z, 8), 1.0 / 8)
    let bent = SoftCeiling.bend(7 * z, below: 7.0)
    #expect(abs(bent / 7 - expected) < 1e-13 * expected)
  }

  @Test("grows with the level, never exceeds it or the ceiling")
  func monotone() {
    var last = 0.0
    for step in 1...4000 {
      let level = Double.exp(Double(step) / 80 - 25)
      let bent = SoftCeiling.bend(level, below: 6.0)
      #expect(bent >= last * (1 - 1e-15) && bent <= 6 && bent <= level)
      last = bent
    }
    #expect(SoftCeiling.bend(1e300, below: 6.0) == 6)
  }

  @Test("changes nothing far below: half a part in a thousand at half of the ceiling")
  func identity() {
    #expect(SoftCeiling.bend(0.01, below: 6.0) == 0.01)
    #expect(abs(SoftCeiling.bend(3.0, below: 6.0) / 3 - (1 - 0.000488)) < 1e-6)
  }

  @Test("bends eight draws as it bends each")
  func lanes() {
    let levels = SIMD8<Double>(0.1, 1, 3, 5.5, 6, 7, 60, 6e9)
    let bent = SoftCeiling.bend(Draws8(lanes: levels), below: Draws8(6.0))
    for lane in 0..<8 {
      #expect(bent.lanes[lane] == SoftCeiling.bend(levels[lane], below: 6.0))
    }
  }

  @Test("in the room above a level it is z (1 + z^3)^(-1/3), and begins there")
  func room() {
    for z in [1e-4, 0.3, 1, 2.5, 1e5] {
      let expected = 4 + 6 / Double.pow(1 + Double.pow(z, -3), 1.0 / 3)
      let bent = SoftCeiling.bend(4 + 6 * z, above: 4, below: 10)
      #expect(abs(bent - expected) < 1e-12)
    }
    #expect(SoftCeiling.bend(3.9, above: 4, below: 10) == 3.9)
    #expect(SoftCeiling.bend(1e300, above: 4, below: 10) == 10)
    #expect(SoftCeiling.bend(11, above: 10, below: 10) == 10)
  }
}
