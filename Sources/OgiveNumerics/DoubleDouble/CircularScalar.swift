import Glibc

/// A scalar that also knows the circular functions, which growth formulas do without: seasons and
/// certification problems need them. Angles are in radians.
public protocol CircularScalar: GrowthScalar {
  /// Half a turn.
  static var pi: Self { get }
  /// The sine and the cosine, which cost little more together than either alone.
  static func sineAndCosine(_ x: Self) -> (sine: Self, cosine: Self)
  /// The arc tangent, between minus and plus a quarter turn.
  static func atan(_ x: Self) -> Self
}

extension CircularScalar {
  /// The sine.
  public static func sin(_ x: Self) -> Self { sineAndCosine(x).sine }
  /// The cosine.
  public static func cos(_ x: Self) -> Self { sineAndCosine(x).cosine }
}

extension Double: CircularScalar {
  public static func sineAndCosine(_ x: Double) -> (sine: Double, cosine: Double) {
    (Glibc.sin(x), Glibc.cos(x))
  }
  public static func atan(_ x: Double) -> Double { Glibc.atan(x) }
}

extension DoubleDouble: CircularScalar {
  public static var pi: DoubleDouble {
    -Constant.quarterTurn.removed(2, from: 0)
  }
  /// One step from the double value by `tan(a - b) = (tan a - tan b) / (1 + tan a tan b)`.
  public static func atan(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high.magnitude <= 1 else {
      let rest = atan(1 / x)
      return x.high > 0
        ? -Constant.quarterTurn.removed(1, from: rest)
        : -Constant.quarterTurn.removed(-1, from: rest)
    }
    let near = DoubleDouble(Glibc.atan(x.high))
    let (sine, cosine) = sineAndCosine(near)
    return near + (x * cosine - sine) / (cosine + x * sine)
  }

  /// Both by Taylor series, after whole quarter turns have been taken away.
  public static func sineAndCosine(
    _ x: DoubleDouble
  ) -> (sine: DoubleDouble, cosine: DoubleDouble) {
    let turns = (x.high / Constant.quarterTurn.high).rounded()
    let rest = Constant.quarterTurn.removed(turns, from: x)
    let square = -(rest * rest)
    var sine: DoubleDouble = 1
    var cosine: DoubleDouble = 1
    for k in stride(from: 28.0, through: 2, by: -2) {
      cosine = 1 + (square * cosine).divided(by: k * (k - 1))
      sine = 1 + (square * sine).divided(by: k * (k + 1))
    }
    sine = rest * sine
    switch turns.remainder(dividingBy: 4) {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case -1: return (-cosine, sine)
    default: return (-sine, -cosine)
    }
  }
}
