import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("The forecast of a plain series")
struct PlainForecastTests {
  static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
  static let times = [2015.0, 2016, 2017, 2018, 2019, 2020]
  static let values = [1.1, 2, 3.9, 6.2, 8.1, 9.6]

  private func history(ceiling: Double? = nil, count: Int = 6) throws -> ForecastHistory {
    try ForecastHistory(
      times: Array(Self.times.prefix(count)), values: Array(Self.values.prefix(count)),
      ceiling: ceiling)
  }

  private func forecast(
    _ history: ForecastHistory, at dates: [Double] = [2021, 2022, 2025], seed: UInt64 = 1
  ) throws -> PlainForecast {
    try PlainForecast(of: history, at: dates, series: "users", seed: seed)
  }

  @Test("begins at the last figure and opens with time")
  func anchored() throws {
    let forecast = try forecast(history(), at: [2020.001, 2021, 2025])
    let bands = (0..<3).map { forecast.quantiles(at: $0, levels: Self.levels) }
    #expect(bands[0].allSatisfy { abs($0 / 9.6 - 1) < 0.02 })
    let widths = bands.map { $0[6] / $0[0] }
    #expect(widths[0] < widths[1] && widths[1] < widths[2])
    #expect(bands.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 < $1 } })
  }

  @Test("its draws have its quantiles, with and without a ceiling and a damped trend")
  func doors() throws {
    let long = try ForecastHistory(
      times: (0..<16).map { 2000 + Double($0) },
      values: (0..<16).map { 50 / (1 + Double.exp(3 - 0.4 * Double($0))) })
    for history in [try history(), try history(ceiling: 11), long] {
      let dates = [1.0, 2, 5].map { history.origin + $0 }
      let forecast = try forecast(history, at: dates)
      let draws = forecast.draws()
      #expect(draws.count == PlainForecast.drawCount)
      for date in dates.indices {
        let counted = Quantile.values(of: Array(draws.draws(at: date)), levels: Self.levels)
        for (a, b) in zip(counted, forecast.quantiles(at: date, levels: Self.levels)) {
          #expect(abs(a / b - 1) < 2e-3)
        }
      }
    }
  }

  @Test("stays below a known ceiling and loses no rank to it")
  func ceiling() throws {
    let forecast = try forecast(history(ceiling: 10), at: [2021, 2030, 2100])
    let draws = forecast.draws()
    #expect(draws.values.allSatisfy { $0 > 0 && $0 <= 10 })
    #expect(draws.draws(at: 2).contains { $0 > 9.8 })
    #expect(draws.draws(at: 0).filter { $0 == 10 }.count < 10)
  }

  @Test("a series at its ceiling can only fall")
  func atCeiling() throws {
    let forecast = try forecast(history(ceiling: 9.6))
    #expect(forecast.quantiles(at: 0, levels: [0.95])[0] <= 9.6)
    #expect(forecast.quantiles(at: 0, levels: [0.05])[0] < 9.6)
  }

  @Test("has the same bits on any number of threads, and whatever is forecast beside it")
  func deterministic() async throws {
    let histories = [try history(), try history(count: 4), try history(count: 3)]
    var runs: [[[Double]]] = []
    for threads in [1, 2, 5] {
      runs.append(
        try await Parallel.map(9, threads: threads) { index throws(ForecastError) -> [Double] in
          let history = histories[index % 3]
          let forecast = try PlainForecast(
            of: history, at: [history.origin + 1, history.origin + 3], series: "s\(index % 3)",
            seed: 7)
          return forecast.quantiles(at: 1, levels: Self.levels)
        })
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
    #expect(Array(runs[0][0..<3]) == Array(runs[0][3..<6]))
  }

  @Test("a date is forecast alike whatever dates follow")
  func prefix() throws {
    let short = try forecast(history(), at: [2021, 2022])
    let long = try forecast(history(), at: [2021, 2022, 2023, 2031])
    #expect(
      short.quantiles(at: 1, levels: Self.levels) == long.quantiles(at: 1, levels: Self.levels))
  }

  @Test("other seeds and names give other draws of the same forecast")
  func seeds() throws {
    let one = try forecast(history()).quantiles(at: 1, levels: Self.levels)
    let two = try forecast(history(), seed: 2).quantiles(at: 1, levels: Self.levels)
    #expect(one != two)
    #expect(zip(one, two).allSatisfy { abs(Double.log($0 / $1)) < 0.15 })
  }

  @Test("figures of any unit and size are forecast alike")
  func scale() throws {
    let large = try ForecastHistory(
      times: Self.times.map { ($0 - 2015) * 12 }, values: Self.values.map { $0 * 1e9 })
    let a = try forecast(history(), at: [2021, 2022]).quantiles(at: 1, levels: Self.levels)
    let b = try forecast(large, at: [72, 84]).quantiles(at: 1, levels: Self.levels)
    #expect(zip(a, b).allSatisfy { abs($1 / $0 / 1e9 - 1) < 1e-6 })
  }

  @Test(
    "wild figures are forecast or refused, never NaN",
    arguments: [
      [1, 1, 1], [1, 1e-300, 1], [1, 1e300, 1e-300], [1e-300, 1, 1e300], [1, 2, 1e9],
      [5, 1, 5, 1, 5, 1], [1e300, 1e300, 1.1e300], [3, 2, 1], [1, 1 + 1e-15, 1 + 2e-15],
    ] as [[Double]])
  func wild(values: [Double]) throws {
    let history = try ForecastHistory(
      times: values.indices.map { Double($0) }, values: values)
    do {
      let forecast = try forecast(history, at: [history.origin + 1, history.origin + 2])
      for date in 0..<2 {
        #expect(forecast.quantiles(at: date, levels: Self.levels).allSatisfy { !$0.isNaN })
      }
    } catch let error as ForecastError {
      #expect(error == .noCurve(family: "richards") || error == .noCurve(family: "power"))
    }
  }

  @Test(
    "what makes no history is told",
    arguments: [
      ([1, 2], [1, 2], nil, ForecastError.tooFewFigures(count: 2)),
      ([1, 2, 3], [1, 2], nil, .unequalCounts(times: 3, values: 2)),
      ([1, 2, 3], [1, 0, 2], nil, .unusableFigure(at: 1)),
      ([1, 2, 3], [1, 2, .nan], nil, .unusableFigure(at: 2)),
      ([1, 3, 3], [1, 2, 3], nil, .unorderedTimes(at: 2)),
      ([1, 2, 3], [1, 2, 3], 2.5, .ceilingBelowLast(2.5)),
    ] as [([Double], [Double], Double?, ForecastError)])
  func impossible(
    times: [Double], values: [Double], ceiling: Double?, expected: ForecastError
  ) {
    #expect(throws: expected) {
      try ForecastHistory(times: times, values: values, ceiling: ceiling)
    }
  }

  @Test("dates come after the origin, in order")
  func dates() throws {
    let history = try history()
    #expect(throws: ForecastError.unorderedDates(at: 0)) { try forecast(history, at: [2020]) }
    #expect(throws: ForecastError.unorderedDates(at: 1)) {
      try forecast(history, at: [2021, 2021])
    }
  }
}
