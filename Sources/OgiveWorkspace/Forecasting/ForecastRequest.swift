internal import OgiveEvidence
public import OgiveScenarios
public import OgiveText

/// What is to be forecast of every series of a file.
public struct ForecastRequest: Sendable {
  /// How far a forecast reaches.
  public enum Horizon: Sendable, Hashable {
    /// So many of the series' own steps.
    case steps(Int)
    /// As many of its steps as fit; the end itself where none fits.
    case time(TimeAmount)
  }

  /// How far, where no dates are given.
  public var horizon = Horizon.steps(4)
  /// The dates, as they were written; these alone count where there are any.
  public var dates: [String] = []
  /// The last date that is known, as it was written; nil where everything is.
  public var origin: String?
  /// A level that no series can pass.
  public var ceiling: Double?
  /// The quantiles' levels.
  public var levels = ForecastRequest.standardLevels
  /// What the draws depend on.
  public var seed: UInt64 = 1

  /// The levels unless others are asked for: 50, 80 and 90% intervals and the median.
  public static let standardLevels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
  /// The most dates of one series.
  static let mostDates = 1000

  /// The standard request: four steps of each series.
  public init() {}
}

extension ForecastRequest.Horizon {
  /// Parses `8`, `8 steps` or a length of time such as `2 years`.
  ///
  /// - Throws: `invalidQuantity` or `valueOutOfRange` for anything else.
  public init(parsing text: String) throws(TextProblem) {
    let words = text.split(separator: " ")
    let isSteps = words.count == 1 || (words.count == 2 && words[1].hasPrefix("step"))
    guard isSteps, let number = words.first, let count = Int(number) else {
      self = .time(try TimeAmount(parsing: text))
      return
    }
    guard (1...ForecastRequest.mostDates).contains(count) else {
      throw TextProblem(
        .valueOutOfRange, "a horizon has 1 to \(ForecastRequest.mostDates) steps",
        length: text.unicodeScalars.count)
    }
    self = .steps(count)
  }
}
