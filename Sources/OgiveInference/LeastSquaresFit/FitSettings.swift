/// What a least-squares fit is asked for beside the family and the figures.
public struct FitSettings: Sendable, Hashable {
  /// The parameters that are held, by name, strictly inside the family's bounds.
  public var fixed: [String: Double]
  /// Where parameters are looked for, by name: part of where the family has them. A parameter may end
  /// on one of these bounds.
  public var bounds: [String: ClosedRange<Double>]
  /// How much residuals count.
  public var loss: RobustLoss
  /// Where the search begins.
  public var starts: FitStarts

  /// Plain least squares over all parameters unless said otherwise.
  public init(
    fixed: [String: Double] = [:], bounds: [String: ClosedRange<Double>] = [:],
    loss: RobustLoss = .squares, starts: FitStarts = .covered
  ) {
    self.fixed = fixed
    self.bounds = bounds
    self.loss = loss
    self.starts = starts
  }
}
