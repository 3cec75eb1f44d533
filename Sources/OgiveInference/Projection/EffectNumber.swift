internal import OgiveNumerics

/// A number of something that happens to a curve: the same in every draw, or one for each.
public enum EffectNumber: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral
{
  case same(Double)
  /// One for each draw, by its place; past the end the last one repeats.
  case drawn([Double])

  public init(floatLiteral value: Double) { self = .same(value) }
  public init(integerLiteral value: Int) { self = .same(Double(value)) }

  /// The number in the draw at a place.
  public func value(at place: Int) -> Double {
    switch self {
    case .same(let value): value
    case .drawn(let values): values.isEmpty ? .nan : values[min(place, values.count - 1)]
    }
  }

  /// The number with something done to it, draw by draw.
  public func map(_ transform: (Double) -> Double) -> EffectNumber {
    switch self {
    case .same(let value): .same(transform(value))
    case .drawn(let values): .drawn(values.map(transform))
    }
  }

  /// Whether all draws have the same number.
  public var isSame: Bool {
    if case .same = self { true } else { false }
  }

  /// The numbers of eight draws by their places.
  func lanes(at places: [Int]) -> Draws8 {
    guard case .drawn = self else { return Draws8(value(at: 0)) }
    var lanes = SIMD8<Double>.zero
    for lane in 0..<Draws8.width { lanes[lane] = value(at: places[lane]) }
    return Draws8(lanes: lanes)
  }
}
