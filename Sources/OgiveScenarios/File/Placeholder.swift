/// One `{{…}}`: which number of the answers stands there.
///
/// ```
/// {{target.probability}}
/// {{target.probability in concerts}}
/// {{dau.p50 of channels @ 2022-12}}
/// {{overtake.probability @ 2023-12 in machine-feed}}
/// {{target.probability in base (channels-dau-2021 as average)}}
/// ```
public struct Placeholder: Sendable, Hashable {
  /// Which number of the question's answer.
  public enum Statistic: Sendable, Hashable {
    case probability
    /// The quantile at this level: `p50` is 0.5. Of a crossing, the quantile of its date.
    case quantile(Double)
    /// `value` of a quoted forecast, `solution` of what is solved for.
    case named(String)
  }

  public var question: String
  public var statistic: Statistic
  /// Which of the things that were asked about, as written in the question; nil for the first.
  public var of: String?
  /// At which of the question's periods, as written there; nil for the first.
  public var at: String?
  /// In which scenario, with the further reading of the facts as the answers name it; nil for the first
  /// scenario of the file.
  public var scenario: String?
}
