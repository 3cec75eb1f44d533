/// Why a forecast cannot be scored.
public enum ScoreError: Error, Hashable, Sendable {
  /// No draws, quantiles, errors or probabilities at all.
  case empty
  /// Two lists that belong together are not equally long.
  case unequalCounts(Int, Int)
  /// A draw, quantile, observation or error is NaN or infinite.
  case notFinite
  /// A quantile level outside the open interval from 0 to 1.
  case levelOutOfRange(Double)
  /// A quantile level given twice.
  case repeatedLevel(Double)
  /// A quantile that lies below the quantile of the level before.
  case crossingQuantiles(level: Double)
  /// A level without its mirror image, so that no central interval can be formed.
  case asymmetricLevels(missing: Double)
  /// A level that is needed and not among those of the forecast.
  case missingLevel(Double)
  /// No level on one side of the median, so that the median cannot be interpolated.
  case missingMedian
  /// Draws that are all equal, mostly equal or only one have no density to be scored by.
  case noDensity
  /// A standard deviation that is not above zero, or a coverage or a share outside 0 to 1.
  case outOfRange(Double)
  /// A figure that is not above zero has no logarithm.
  case notPositive(Double)
  /// The baseline is without error, so that nothing can be measured against it.
  case perfectBaseline
}

extension ScoreError {
  /// What is wrong, in one line for people, without a full stop.
  public var sentence: String {
    switch self {
    case .empty: "there is nothing to score"
    case .unequalCounts(let first, let second):
      "\(first) and \(second) numbers do not belong together"
    case .notFinite: "a number is missing or infinite"
    case .levelOutOfRange(let level): "the quantile level \(level) is not between 0 and 1"
    case .repeatedLevel(let level): "the quantile level \(level) is given twice"
    case .crossingQuantiles(let level):
      "the quantile of level \(level) lies below the one of the level before"
    case .asymmetricLevels(let missing):
      "the quantile levels are not symmetric: level \(missing) is missing"
    case .missingLevel(let level): "the quantile of level \(level) is missing"
    case .missingMedian: "the median is missing and there are no quantiles on both sides of it"
    case .noDensity: "the draws are too few or too much alike for a density"
    case .outOfRange(let value): "\(value) is out of range"
    case .notPositive(let value): "\(value) has no logarithm"
    case .perfectBaseline: "the baseline has no error to compare with"
    }
  }
}
