import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("What turns a curve into a figure")
struct ObservationOperatorTests {
  static let curves: [DatedCurve] = [
    DatedCurve(Logistic(), [6.5, 1.6, 1], reference: 2020),
    DatedCurve(Gompertz(), [8, 0.9, 0.4], reference: 2020),
    DatedCurve(Bass(), [9, 0.03, 1.1], reference: 2017.5),
    DatedCurve(Exponential(), [40, -0.6], reference: 2020),
  ]
  static let stretches = [
    Stretch(from: 2020, to: 2020.0849), Stretch(from: 2019.75, to: 2020.5),
    Stretch(from: 2018.2, to: 2022.7),
  ]

  static func reading(_ operation: ObservationOperator, _ curve: DatedCurve) -> Double {
    operation.logReading(
      curve.levels(at: operation.nodes)[...], weights: operation.weights
    ).value
  }

  /// The mean of a function of the level over a stretch, by Simpson's rule on a fine grid.
  static func mean(
    _ curve: DatedCurve, _ stretch: Stretch, _ function: (Double) -> Double
  ) -> Double {
    let parts = 4000
    let times = (0...parts).map {
      stretch.start + stretch.length * Double($0) / Double(parts)
    }
    let values = curve.levels(at: times).map { function($0.value) }
    let inner = (1..<parts).reduce(0.0) { $0 + values[$1] * ($1 % 2 == 1 ? 4 : 2) }
    return (values[0] + inner + values[parts]) / Double(3 * parts)
  }

  @Test("reads an instant as the level there", arguments: curves)
  func instant(curve: DatedCurve) {
    let expected = Double.log(curve.levels(at: [2020.3])[0].value)
    #expect(Self.reading(.level(at: 2020.3), curve) == expected)
  }

  @Test("reads an average as the mean level", arguments: curves, stretches)
  func average(curve: DatedCurve, stretch: Stretch) {
    let expected = Double.log(Self.mean(curve, stretch) { $0 })
    #expect(abs(Self.reading(.average(stretch), curve) - expected) < 1e-9)
  }

  @Test("reads a total as the integral in the rate's own time", arguments: curves, stretches)
  func total(curve: DatedCurve, stretch: Stretch) {
    // A level per day, added up over the days of the stretch.
    let expected = Double.log(Self.mean(curve, stretch) { $0 } * stretch.length * 365.25)
    #expect(abs(Self.reading(.total(stretch, perYear: 365.25), curve) - expected) < 1e-9)
  }

  @Test("reads an unknown instant as the mean on the log scale", arguments: curves, stretches)
  func within(curve: DatedCurve, stretch: Stretch) {
    let expected = Self.mean(curve, stretch) { Double.log($0) }
    #expect(abs(Self.reading(.within(stretch), curve) - expected) < 1e-9)
  }

  @Test("adds to an unknown instant how far the level moves", arguments: curves, stretches)
  func withinVariance(curve: DatedCurve, stretch: Stretch) {
    let operation = ObservationOperator.within(stretch)
    let levels = curve.levels(at: operation.nodes)
    let reading = operation.logReading(levels[...], weights: operation.weights)
    let variance = operation.logVariance(
      levels[...], weights: operation.weights, around: reading)
    let expected = Self.mean(curve, stretch) {
      (Double.log($0) - reading.value) * (Double.log($0) - reading.value)
    }
    #expect(abs(variance.value - expected) < 1e-9)
    let average = ObservationOperator.average(stretch)
    #expect(average.logVariance(levels[...], weights: average.weights, around: reading).value == 0)
  }

  @Test("reads a peak as the highest level", arguments: curves, stretches)
  func peak(curve: DatedCurve, stretch: Stretch) {
    let times = (0...5000).map { stretch.start + stretch.length * Double($0) / 5000 }
    let highest = curve.levels(at: times).map(\.value).max() ?? .nan
    #expect(abs(Self.reading(.peak(stretch), curve) - Double.log(highest)) < 1e-12)
  }

  @Test("finds the top of a hump to a thousandth")
  func hump() {
    let stretch = Stretch(from: 0, to: 2)
    let operation = ObservationOperator.peak(stretch)
    for top in stride(from: 0.1, through: 1.9, by: 0.07) {
      let levels = operation.nodes.map { Double.exp(-($0 - top) * ($0 - top)) }
      let reading = operation.logReading(levels[...], weights: operation.weights)
      #expect(abs(reading) < 2e-3)
    }
  }

  @Test("has derivatives that are the differences of its readings", arguments: curves)
  func derivatives(curve: DatedCurve) {
    let stretch = Self.stretches[1]
    for operation in [
      ObservationOperator.average(stretch), .total(stretch, perYear: 12), .within(stretch),
      .peak(stretch), .level(at: 2020.1),
    ] {
      let exact = operation.logReading(
        curve.levels(at: operation.nodes)[...], weights: operation.weights)
      for index in 0..<curve.parameters.count {
        let step = 1e-6 * max(1, abs(curve.parameters[index]))
        let ends = [step, -step].map { change in
          Self.reading(operation, curve.moved(index, by: change))
        }
        let difference = (ends[0] - ends[1]) / (2 * step)
        #expect(abs(exact.derivatives[index] - difference) < 1e-7 * max(1, abs(difference)))
      }
    }
  }

  @Test("takes shares of readings whatever their size")
  func shares() {
    let logs = [Double.log(2), Double.log(3), Double.log(5)]
    #expect(abs(ObservationOperator.share(of: logs[1], among: logs) - 0.3) < 1e-15)
    let vast = logs.map { $0 + 2000 }
    #expect(abs(ObservationOperator.share(of: vast[1], among: vast) - 0.3) < 1e-12)
    let faint = [-900.0, 900]
    #expect(ObservationOperator.share(of: faint[0], among: faint) == 0)
    #expect(ObservationOperator.share(of: faint[1], among: faint) == 1)
  }

  @Test("has no reading where a level is not above zero", arguments: [0, -1.0])
  func notPositive(level: Double) {
    let operation = ObservationOperator.within(Self.stretches[1])
    let levels = [Double](repeating: level, count: operation.nodes.count)
    let reading = operation.logReading(levels[...], weights: operation.weights)
    #expect(!reading.isFinite)
  }
}
