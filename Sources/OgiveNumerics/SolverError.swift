/// A numerical routine that could not do what it was asked, with what GSL said about it.
///
/// Only impossible input throws. An iteration that merely stops early is data: see
/// ``TerminationReason``.
public struct SolverError: Error, Hashable {
  /// What went wrong, in GSL's numbering.
  public struct Status: RawRepresentable, Hashable, Sendable {
    /// GSL's error number.
    public let rawValue: Int32

    /// The status with GSL's error number `rawValue`.
    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// An argument outside the function's domain, or a value that is not finite.
    public static let domain = Status(rawValue: 1)
    /// An argument that makes no sense, such as fewer residuals than parameters.
    public static let invalid = Status(rawValue: 4)
    /// Memory ran out.
    public static let outOfMemory = Status(rawValue: 8)
    /// The iteration makes no more progress.
    public static let noProgress = Status(rawValue: 27)
    /// The Jacobian no longer improves the solution.
    public static let noJacobianProgress = Status(rawValue: 28)
    /// The residual sum cannot be made smaller in double precision.
    public static let residualTolerance = Status(rawValue: 29)
    /// The parameters cannot be made more precise in double precision.
    public static let stepTolerance = Status(rawValue: 30)
    /// The gradient cannot be made smaller in double precision.
    public static let gradientTolerance = Status(rawValue: 31)
  }

  /// What went wrong.
  public let status: Status
  /// What was being done: "least squares", "Sobol points".
  public let operation: String

  /// The failure of `operation` with `status`.
  public init(_ status: Status, in operation: String) {
    self.status = status
    self.operation = operation
  }
}

extension SolverError: CustomStringConvertible {
  public var description: String { "\(operation): \(status.reason)" }
}
