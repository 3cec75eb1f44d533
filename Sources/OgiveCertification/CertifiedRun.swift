/// One certified fit, run here and now, and the digits it has in common with the certified answer.
public struct CertifiedRun: Sendable {
  /// Where a run begins.
  public enum Start: String, Sendable {
    /// NIST's first start, far from the answer.
    case first = "1"
    /// NIST's second start, nearer to it.
    case second = "2"
    /// The family's own starting values, read from the samples alone.
    case own = "own"
  }

  /// The name of the problem.
  public let problem: String
  /// Where the run began.
  public let start: Start
  /// The digits of each parameter: minus the decimal logarithm of its relative error, between 0 and
  /// as many digits as the certified value was rounded to: 11 for NIST, 15 for the reference fits.
  public let parameterDigits: [Double]
  /// The digits of each standard error, of at most 11.
  public let errorDigits: [Double]
  /// The digits of the residual sum of squares, of at most 11.
  public let residualSumDigits: Double
  /// The iterations of the method that won, polishing included.
  public let iterations: Int
  /// GSL's name of the method that won: `lm`, `lmaccel` or `lmsder`.
  public let method: String
  /// Why it stopped, in words.
  public let termination: String

  /// The digits of the worst parameter.
  public var digits: Double { parameterDigits.min() ?? 0 }
  /// The digits of the worst standard error.
  public var worstErrorDigits: Double { errorDigits.min() ?? 0 }
}
