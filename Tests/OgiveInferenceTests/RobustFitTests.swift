import OgiveCurves
import OgiveInference
import OgiveNumerics
import Testing

@Suite("Robust fits")
struct RobustFitTests {
  /// A loss, and capacity, growth rate, midpoint and loss at the minimum.
  struct Reference: Sendable {
    let loss: RobustLoss
    let expected: [Double]
  }

  static let references = [
    Reference(
      loss: .squares,
      expected: [
        49.394477622079584, 0.57444653816421861, 6.7491833755058216, 184.1866521276652,
      ]),
    Reference(
      loss: RobustLoss(.huber, scale: 1.5),
      expected: [
        54.721910646262205, 0.49734933126695071, 7.555923854319508, 64.013662871257531,
      ]),
    Reference(
      loss: RobustLoss(.softL1, scale: 1.5),
      expected: [
        54.301665169646438, 0.50124924545562365, 7.5124150315283732, 59.773315700248672,
      ]),
    Reference(
      loss: RobustLoss(.cauchy, scale: 2),
      expected: [
        55.76366654004385, 0.48903472721401754, 7.6947279719195543, 29.50856800419807,
      ]),
    Reference(
      loss: RobustLoss(.tukey, scale: 6),
      expected: [
        56.101910565212662, 0.48686289499775089, 7.7371291778897822, 25.429179231737758,
      ]),
  ]

  @Test("find the minimum of scipy's losses", arguments: references)
  func minimum(_ reference: Reference) throws {
    let fit = try LeastSquaresFit(
      Logistic(), to: StrayFigures.series(StrayFigures.values),
      settings: FitSettings(loss: reference.loss))
    #expect(fit.termination.isConverged)
    for (estimate, expected) in zip(fit.estimates, reference.expected) {
      #expect(agree(estimate, expected, to: 1e-12), "\(fit.estimates)")
    }
    #expect(agree(fit.objective, reference.expected[3], to: 1e-12))
    let sum = fit.residuals.reduce(0) { $0 + $1 * $1 }
    #expect(agree(sum, fit.residualSumOfSquares, to: 1e-12))
  }

  @Test("have Huber's standard errors")
  func errors() throws {
    let fit = try LeastSquaresFit(
      Logistic(), to: StrayFigures.series(StrayFigures.values),
      settings: FitSettings(loss: RobustLoss(.huber, scale: 1.5)))
    let errors = try #require(fit.standardErrors)
    let expected = [1.0102473793386033, 0.02228166051897343, 0.12378914860741509]
    #expect(zip(errors, expected).allSatisfy { agree($0, $1, to: 1e-9) }, "\(errors)")
  }

  @Test("count a small residual by its square and a large one by less", arguments: references)
  func shape(_ reference: Reference) {
    let loss = reference.loss
    for r in [0, 1e-9, -1e-7, 0.3, -0.9, 1.4999, 1.5001, 3, -20, 1e6] {
      let root = loss.root(r)
      #expect(root.magnitude <= r.magnitude && root * r >= 0)
      // The slope of the loss is that of its root squared, by duals and by hand.
      let dual = loss.root(Dual(r, parameter: 0))
      #expect(dual.value == root)
      let step = 1e-6 * max(r.magnitude, 1)
      let slope = (loss.root(r + step) - loss.root(r - step)) / (2 * step)
      #expect((dual.derivatives[0] - slope).magnitude < 1e-5)
    }
    #expect((loss.root(1e-7) / 1e-7 - 1).magnitude < 1e-12)
  }

  @Test("choose one scale for all curves from the residuals of the nearest")
  func measuredScale() throws {
    let comparison = FitComparison(
      of: [Logistic(), Gompertz()], to: try StrayFigures.series(StrayFigures.values),
      settings: FitSettings(), loss: .tukey)
    let scales = comparison.entries.map(\.fit.settings.loss.scale)
    #expect(scales.count == 2 && scales[0] == scales[1] && scales[0] > 0.5 && scales[0] < 20)
    let best = try #require(comparison.best)
    #expect(best.family.name == "logistic")
    // Nearer to what the figures gave before two went astray than least squares is.
    let plain = Self.references[0].expected[0]
    #expect((best.capacity - 56.3).magnitude < 0.5 * (plain - 56.3).magnitude)
  }
}
