import OgiveNumerics
import Testing

/// Expected values: arviz 0.23.4, `psislw(log_weights, reff=1)` of `-shape * numpy.log(u)` with the
/// uniform numbers of `congruentialNumbers`; `effective` is `1 / sum(exp(2 lw))`, `half` the sum
/// of the first `count / 2 + 1` weights.
@Suite("Pareto smoothing")
struct ParetoSmoothingTests {
  struct Case: Sendable {
    let count: Int
    let tail: Double
    let shape: Double
    let effective: Double
    let largest: Double
    let half: Double
  }

  static let cases = [
    Case(
      count: 100, tail: 0.2, shape: 0.2845301016406816, effective: 96.9750609086871,
      largest: 0.016878408029244035, half: 0.49275754983103337),
    Case(
      count: 1000, tail: 0.5, shape: 0.2576484507717223, effective: 566.0252717499837,
      largest: 0.013126345504323933, half: 0.5045746748842111),
    Case(
      count: 4000, tail: 0.9, shape: 0.8785266707009884, effective: 103.71791293105471,
      largest: 0.05702482302461985, half: 0.5263067218439104),
    Case(
      count: 1000, tail: 1.4, shape: 0.8820084885027069, effective: 14.188160004075325,
      largest: 0.23056722187290243, half: 0.36641669316692826),
  ]

  @Test("agrees with arviz", arguments: cases)
  func agrees(_ expected: Case) {
    let logWeights = congruentialNumbers(expected.count).map { -expected.tail * Double.log($0) }
    let smoothing = ParetoSmoothing(logWeights: logWeights)
    #expect((smoothing.shape - expected.shape).magnitude < 1e-10)
    #expect((smoothing.effectiveSize / expected.effective - 1).magnitude < 1e-10)
    #expect(((smoothing.weights.max() ?? 0) - expected.largest).magnitude < 1e-10)
    let half = smoothing.weights.prefix(expected.count / 2 + 1).reduce(0, +)
    #expect((half - expected.half).magnitude < 1e-10)
  }

  @Test("does not depend on the order of the draws, nor on the constant")
  func invariance() {
    let logWeights = congruentialNumbers(501).map { -0.8 * Double.log($0) }
    let smoothing = ParetoSmoothing(logWeights: logWeights)
    let reversed = ParetoSmoothing(logWeights: logWeights.reversed().map { $0 + 1000 })
    #expect((smoothing.shape - reversed.shape).magnitude < 1e-9)
    for (a, b) in zip(smoothing.weights, reversed.weights.reversed()) {
      #expect((a - b).magnitude < 1e-12)
    }
  }

  @Test("is not reliable where there is little or nothing to go by")
  func degenerate() {
    let none = ParetoSmoothing(logWeights: [-.infinity, .nan, .infinity])
    #expect(none.weights == [0, 0, 0])
    #expect(none.effectiveSize == 0)
    #expect(!none.isReliable)
    let one = ParetoSmoothing(logWeights: [-.infinity, 3, -.infinity, .nan])
    #expect(one.weights == [0, 1, 0, 0])
    #expect(!one.isReliable)
    #expect(ParetoSmoothing(logWeights: []).weights.isEmpty)
  }

  @Test("asks for a smaller shape of fewer draws")
  func threshold() {
    let few = ParetoSmoothing(logWeights: congruentialNumbers(30).map { -2 * Double.log($0) })
    let rest = ParetoSmoothing(
      logWeights: congruentialNumbers(5000).map { -0.6 * Double.log($0) })
    #expect(few.shape < 0.7 && !few.isReliable)
    #expect(rest.shape > few.shape && rest.isReliable)
  }
}
