/// What is believed of a quantity where neither a file nor its facts say otherwise, in words.
public struct DefaultPrior: Sendable, Hashable {
  /// The quantity, as `assume` names it where it can.
  public let quantity: String
  /// Its distribution.
  public let belief: String
  /// When it applies.
  public let scope: String
  /// Where it comes from.
  public let source: String

  /// The source of what was found by measurement; see the inference page of the design.
  static let realSeries =
    "measured on 160 S-curve-like series of platforms, telecom, durables and biology"

  /// The line of `parameters.csv`.
  var origin: String { "default prior: \(belief)" }
}
