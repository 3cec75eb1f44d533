/// How a figure is asserted.
public enum Relation: String, Sendable, CaseIterable {
  /// The figure, up to rounding and measurement.
  case equal = "="
  /// About the figure.
  case about = "~"
  /// More than the figure, and not far above it: a headline.
  case above = ">"
  /// Less than the figure, and not far below it.
  case below = "<"
  /// Between two figures.
  case between = ".."
  /// The level of the period over the level of the base period.
  case ratio
  /// What somebody expects; never fitted.
  case forecast
  /// When something happens; never fitted.
  case date
  /// Words; never fitted.
  case text

  /// Whether a fact of this relation may enter a fit.
  public var isFitted: Bool {
    switch self {
    case .equal, .about, .above, .below, .between, .ratio: true
    case .forecast, .date, .text: false
    }
  }
}
