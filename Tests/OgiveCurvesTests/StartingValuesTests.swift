import OgiveCurves
import OgiveNumerics
import Testing

/// Samples that real figures come as, kind and unkind.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let times: [Double]
  let values: [Double]
  var testDescription: String { name }

  static let all: [Situation] = [
    .init(name: "three figures", times: [0, 1, 2], values: [1, 2.5, 4]),
    .init(name: "no inflection yet", times: [1, 2, 3, 4], values: [1, 2, 4.1, 8.3]),
    .init(name: "a flat tail", times: [1, 2, 3, 4, 5, 6], values: [1, 7, 9.9, 10, 10, 10]),
    .init(name: "constant", times: [1, 2, 3], values: [5, 5, 5]),
    .init(name: "falling", times: [1, 2, 3, 4], values: [9, 7, 4, 3]),
    .init(name: "noisy", times: [1, 2, 3, 4, 5], values: [1, 5, 2, 9, 4]),
    .init(name: "all zero", times: [1, 2, 3], values: [0, 0, 0]),
    .init(name: "below zero", times: [1, 2, 3], values: [-3, -2, -1]),
    .init(name: "centuries", times: [1885, 1905, 1935, 1965], values: [0.1, 0.44, 0.85, 0.95]),
    .init(
      name: "fractions of a year", times: [2020.5, 2020.75, 2021, 2021.9], values: [2, 2.5, 3, 5]),
    .init(name: "short times", times: [0.1, 0.5, 1.2, 2], values: [0.001, 0.002, 0.005, 0.006]),
    .init(name: "huge levels", times: [1, 2, 3, 4], values: [1e9, 3e9, 8e9, 1e10]),
    .init(name: "before the launch", times: [-3, -1, 0, 2], values: [0, 0, 1, 4]),
    .init(name: "one figure", times: [2], values: [3]),
    .init(name: "none", times: [], values: []),
  ]
}

@Suite("Starting values of every family")
struct StartingValuesTests {
  @Test("are finite, inside the bounds and never none", arguments: Situation.all)
  func usable(_ situation: Situation) {
    let samples = Samples(times: situation.times, values: situation.values)
    for family in CurveCatalog.all {
      let starts = family.startingValues(for: samples)
      #expect(!starts.isEmpty, "\(family.name)")
      for start in starts {
        #expect(start.count == family.parameters.count)
        for (value, parameter) in zip(start, family.parameters) {
          #expect(
            value.isFinite && parameter.lower < value && value < parameter.upper,
            "\(family.name) \(parameter.name) \(value)")
        }
      }
    }
  }

  @Test("follow the units of level and time", arguments: CurveCatalog.all.map(\.name))
  func units(_ name: String) throws {
    let family = try #require(CurveCatalog.family(named: name))
    let example = family.examples[0]
    let times = (1...9).map { example.span.upperBound * Double($0) / 9 }
    let values = times.map { family.value(at: $0, Parameters(example.parameters)) }
    let plain = family.startingValues(for: Samples(times: times, values: values))[0]
    let scaled = family.startingValues(
      for: Samples(times: times.map { $0 * 16 }, values: values.map { $0 * 1024 }))[0]
    for (index, parameter) in family.parameters.enumerated() {
      let factor =
        switch parameter.dimension {
        case .level: 1024.0
        case .perTime: 1.0 / 16
        case .levelPerTime: 64.0
        case .time: 16.0
        case .number: 1.0
        }
      #expect(abs(scaled[index] - plain[index] * factor) <= 1e-6 * abs(scaled[index]) + 1e-12)
    }
  }
}
