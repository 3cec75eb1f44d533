internal import OgiveScenarios

/// A picture of what moves a figure: a bar for each input, the longest first.
public struct TornadoChart: Sendable {
  /// What a bar reaches from and to.
  struct Bar: Sendable {
    let input: Phrase
    /// The figure where the input is low and where it is high; a share reaches from zero.
    let low: Double
    let high: Double
    /// The standard error of a share.
    let standardError: Double?
    /// The share together with every other input, where there is such a one.
    let total: Double?

    /// The upper end of what its standard error leaves open; no share is more than the whole.
    var most: Double {
      guard let standardError else { return high }
      return max(high, min(1, high + 2 * standardError))
    }

    /// How far it reaches.
    var length: Double { abs(high - low) }
  }

  /// More bars than this tell nobody anything.
  private static let mostBars = 12

  /// Where the drawing is in the results folder: `charts/drivers.svg`.
  public let fileName: String
  let question: String
  let title: String
  /// What people call the question; nil where the file does not say.
  let questionTitle: Phrase?
  let of: Phrase
  let at: String
  let scenario: Label
  /// The unit of the figure; nil for shares of its variance.
  let unit: String?
  /// What the bars begin at: the figure where no input is told.
  let middle: Double
  let bars: [Bar]

  /// The charts of an execution: one for each question about what moves something, in the first scenario
  /// where it is asked and at the last date.
  static func all(of result: RunResult, names: inout FileNames) -> [TornadoChart] {
    let all = Answer.grouped(result.answers)
    let first = Dictionary(all.map { ($0.question, $0.scenario) }) { first, _ in first }
    let answers = all.filter { first[$0.question] == $0.scenario }
    var charts: [(answer: Answer, bars: [Bar])] = []
    for answer in answers {
      let bars = Array(
        answer.bars(result.naming).sorted { $0.length > $1.length }.prefix(mostBars))
      guard !bars.isEmpty else { continue }
      charts.removeAll { $0.answer.question == answer.question }
      charts.append((answer, bars))
    }
    return charts.map { answer, bars in
      let isShare = answer.isAboutShares
      let median = all.first {
        ($0.scenario, $0.of, $0.at) == (answer.scenario, answer.of, answer.at) && $0["q0.5"] != nil
      }
      return TornadoChart(
        fileName: names.free(for: answer.question), question: answer.question,
        title: result.titles.first ?? answer.question,
        questionTitle: result.title(of: answer.question),
        of: result.naming.quantity(answer.of).phrase, at: answer.at,
        scenario: result.naming.scenario(answer.scenario), unit: isShare ? nil : answer.unit,
        middle: isShare ? 0 : median?["q0.5"]?.value ?? bars.middle, bars: bars)
    }
  }
}

extension [TornadoChart.Bar] {
  /// The middle of the bars' middles, for want of the figure itself.
  fileprivate var middle: Double {
    let middles = map { ($0.low + $0.high) / 2 }.sorted()
    return middles.isEmpty ? 0 : middles[middles.count / 2]
  }
}

extension Answer {
  /// Whether what moves it is told in shares of its variance.
  fileprivate var isAboutShares: Bool { drivers.contains { $0.end == nil } }

  /// A bar for each input that is told in full.
  fileprivate func bars(_ naming: Naming) -> [TornadoChart.Bar] {
    drivers.map { driver in
      let share = self["shapley(\(driver.input))"] ?? self["first(\(driver.input))"]
      return TornadoChart.Bar(
        input: naming.quantity(driver.input).phrase, low: driver.end == nil ? 0 : driver.value,
        high: driver.end ?? driver.value, standardError: share?.standardError,
        total: self["total(\(driver.input))"]?.value)
    }
  }
}
