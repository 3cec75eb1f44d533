public import OgiveNumerics

/// How much a residual counts: its square, or less where it is large, so that a few stray figures do not
/// pull the curve.
///
/// With `z = (r/C)²` for a weighted residual r, a fit makes `Σ C² ρ(z)` small:
///
/// | shape | ρ(z) |
/// |---|---|
/// | `squares` | z |
/// | `huber` | z up to 1, then 2√z - 1 |
/// | `soft-l1` | 2(√(1 + z) - 1) |
/// | `cauchy` | ln(1 + z) |
/// | `tukey` | (1 - (1 - z)³)/3 up to 1, then 1/3 |
///
/// These are the definitions of scipy's `least_squares`, whose `f_scale` is C; `tukey`, which scipy does
/// not have, forgets a residual beyond C altogether and may have several minima. Huber 1964,
/// doi:10.1214/aoms/1177703732; Beaton & Tukey 1974, doi:10.1080/00401706.1974.10489171.
public struct RobustLoss: Sendable, Hashable {
  /// How the loss grows.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case squares
    case huber
    case softL1 = "soft-l1"
    case cauchy
    case tukey

    /// The scale, in standard deviations of the residuals, at which the estimate of a mean keeps 95% of
    /// its precision under normal errors; for `soft-l1` that of `huber`.
    public var efficientScale: Double {
      switch self {
      case .squares: 1
      case .huber, .softL1: 1.345
      case .cauchy: 2.3849
      case .tukey: 4.6851
      }
    }
  }

  /// How the loss grows.
  public let shape: Shape
  /// C: residuals much smaller than this count by their squares. In the unit of the figures, or of
  /// weighted residuals.
  public let scale: Double

  /// A loss with a scale above zero; any other scale is taken for one.
  public init(_ shape: Shape, scale: Double) {
    self.shape = shape
    self.scale = scale > 0 && scale.isFinite ? scale : 1
  }

  /// Plain least squares.
  public static let squares = RobustLoss(.squares, scale: 1)

  /// The number whose square is the loss of the residual `r`, with its sign: a smooth function of it.
  public func root<S: GrowthScalar>(_ r: S) -> S {
    let ratio = r / S(scale)
    let z = ratio * ratio
    switch shape {
    case .squares: return r
    case .huber:
      // Both branches are evaluated: the second one must exist where the first one is taken.
      let far = S.select(1.0, lessThan: z, then: z, else: 1.0)
      return r
        * S.select(1.0, lessThan: z, then: S.sqrt((2.0 * S.sqrt(far) - 1.0) / far), else: 1.0)
    case .softL1: return r * S.sqrt(2.0 / (S.sqrt(1.0 + z) + 1.0))
    case .cauchy:
      let tiny = S(1e-12)
      let safe = S.select(z, lessThan: tiny, then: tiny, else: z)
      return r
        * S.select(z, lessThan: tiny, then: 1.0 - 0.25 * z, else: S.sqrt(S.log1p(safe) / safe))
    case .tukey:
      let far = S.select(1.0, lessThan: z, then: z, else: 1.0)
      let near = S.select(1.0, lessThan: z, then: 1.0, else: z)
      return r
        * S.select(
          1.0, lessThan: z, then: S.sqrt(1.0 / (3.0 * far)),
          else: S.sqrt(1.0 - near + near * near / 3.0))
    }
  }

  /// Half the slope of the loss by the residual, and the slope of that: what Huber's ψ and ψ' are.
  func influence(_ r: Double) -> (psi: Double, slope: Double) {
    let z = (r / scale) * (r / scale)
    switch shape {
    case .squares: return (r, 1)
    case .huber: return z <= 1 ? (r, 1) : (r < 0 ? -scale : scale, 0)
    case .softL1:
      let root = (1 + z).squareRoot()
      return (r / root, 1 / (root * (1 + z)))
    case .cauchy: return (r / (1 + z), (1 - z) / ((1 + z) * (1 + z)))
    case .tukey: return z <= 1 ? (r * (1 - z) * (1 - z), (1 - z) * (1 - 5 * z)) : (0, 0)
    }
  }
}
