import OgiveCurves
import OgiveInference
import Testing

@Suite("Confidence intervals")
struct IntervalTests {
  private func fit(_ settings: FitSettings = FitSettings()) throws -> LeastSquaresFit {
    try LeastSquaresFit(
      Logistic(), to: StrayFigures.series(StrayFigures.clean), settings: settings)
  }

  private static let profiles = [
    (55.402468474653521, 57.268007505665506), (0.46685953684149821, 0.5036983234012738),
    (7.6380584947909134, 7.859308827626178),
  ]

  @Test("by profile are those of an independent computation")
  func profile() async throws {
    let intervals = try await fit().intervals(by: .profile)
    for (interval, expected) in zip(intervals, Self.profiles) {
      #expect(agree(try #require(interval).lower, expected.0, to: 1e-8))
      #expect(agree(try #require(interval).upper, expected.1, to: 1e-8))
    }
  }

  @Test("of one parameter that enters linearly are exact, by profile and by Wald")
  func alone() async throws {
    let fit = try fit(FitSettings(fixed: ["growth_rate": 0.45, "midpoint": 7.8]))
    for method in [IntervalMethod.profile, .wald] {
      let intervals = await fit.intervals(by: method)
      let capacity = try #require(intervals[0])
      #expect(agree(capacity.lower, 56.561528801197296, to: 1e-8))
      #expect(agree(capacity.upper, 57.900234796856788, to: 1e-8))
      #expect(intervals[1] == nil && intervals[2] == nil)
    }
  }

  @Test("end at a bound, on it and near it")
  func bounds() async throws {
    let near = try await fit(FitSettings(bounds: ["capacity": 50...57]))
      .intervals(by: .profile)
    #expect(near[0]?.upper == 57)
    #expect(agree(try #require(near[0]).lower, Self.profiles[0].0, to: 1e-8))
    let on = try fit(FitSettings(bounds: ["capacity": 30...56]))
    #expect(on.atBound == ["capacity"])
    let intervals = await on.intervals(by: .profile)
    #expect(intervals[0]?.upper == 56)
    #expect(intervals[0].map { $0.lower > 50 && $0.lower < 56 } == true)
    #expect(await on.intervals(by: .wald)[0] == nil)
    let cut = try await fit(FitSettings(bounds: ["capacity": 50...57])).intervals(by: .wald)
    #expect(cut[0]?.upper == 57)
  }

  @Test("stay open where the figures leave the capacity open")
  func open() async throws {
    let days = [0.0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21]
    let grams = [42.0, 51, 59, 64, 76, 93, 106, 125, 149, 171, 199, 205]
    let fit = try LeastSquaresFit(Logistic(), to: PlainSeries(times: days, values: grams))
    let capacity = try #require(await fit.intervals(by: .profile)[0])
    #expect(capacity.upper == .infinity)
    #expect(capacity.lower > 205)
  }

  @Test(
    "by bootstrap come near the exact ones of a parameter that enters linearly",
    arguments: [IntervalMethod.bootstrap, .parametricBootstrap])
  func bootstrap(_ method: IntervalMethod) async throws {
    let fit = try fit(FitSettings(fixed: ["growth_rate": 0.45, "midpoint": 7.8]))
    let interval = try #require(await fit.intervals(by: method, replicates: 4000)[0])
    let error = try #require(fit.standardErrors?[0])
    // Quantiles of 4,000 replicates: the ends of a normal interval to a twentieth of its half.
    for (end, expected) in [
      (interval.lower, fit.estimates[0] - 1.96 * error),
      (interval.upper, fit.estimates[0] + 1.96 * error),
    ] { #expect((end - expected).magnitude < 0.25 * error) }
    #expect(await fit.intervals(by: method, replicates: 4000, threads: 3)[0] == interval)
    #expect(await fit.intervals(by: method, replicates: 4000, seed: 2)[0] != interval)
  }

  @Test("by bootstrap end at a bound")
  func boundedBootstrap() async throws {
    let fit = try fit(FitSettings(bounds: ["capacity": 50...56]))
    let interval = try #require(await fit.intervals(by: .bootstrap, replicates: 400)[0])
    #expect((interval.upper - 56).magnitude < 0.1)
    #expect(interval.lower > 54 && interval.lower < 56)
  }

  @Test("are none without degrees of freedom, and only Wald's with a robust loss")
  func none() async throws {
    let three = try PlainSeries(times: [1, 2, 3], values: [1, 2, 2.5])
    let full = try LeastSquaresFit(Logistic(), to: three)
    #expect(await full.intervals(by: .profile).allSatisfy { $0 == nil })
    let robust = try fit(FitSettings(loss: RobustLoss(.huber, scale: 1)))
    #expect(await robust.intervals(by: .profile).allSatisfy { $0 == nil })
    #expect(await robust.intervals(by: .wald).allSatisfy { $0 != nil })
  }
}
