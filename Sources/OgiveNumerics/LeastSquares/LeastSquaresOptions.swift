/// How a least-squares solve goes about it.
public struct LeastSquaresOptions: Sendable, Hashable {
  /// How far down the chain of methods a solve goes.
  public enum Chain: Sendable, Hashable {
    /// The next method is tried only where the one before gave no usable solution.
    case untilUsable
    /// Every method runs; the smallest residual sum is kept and the agreement is counted.
    case all
  }

  /// The methods, in order.
  public var methods: [LeastSquaresMethod]
  /// How far down the chain to go.
  public var chain: Chain
  /// The relative step below which GSL stops.
  public var stepTolerance: Double
  /// The scaled gradient below which GSL stops.
  public var gradientTolerance: Double
  /// The most iterations of one method.
  public var iterationLimit: Int
  /// The most undamped Gauss–Newton steps after GSL has stopped; zero for none.
  public var polishLimit: Int

  /// The settings that inference.md's measurements recommend: GSL is stopped early and Gauss–Newton
  /// steps finish, which is both faster and more accurate than tight tolerances.
  public init(
    methods: [LeastSquaresMethod] = LeastSquaresMethod.allCases,
    chain: Chain = .untilUsable, stepTolerance: Double = 1e-6,
    gradientTolerance: Double = 1e-15, iterationLimit: Int = 1000, polishLimit: Int = 100
  ) {
    self.methods = methods
    self.chain = chain
    self.stepTolerance = stepTolerance
    self.gradientTolerance = gradientTolerance
    self.iterationLimit = iterationLimit
    self.polishLimit = polishLimit
  }
}
