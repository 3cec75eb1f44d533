internal import OgiveCurves

/// Which of a family's parameters gives way to the level at the origin.
///
/// A few figures say most about the level at the last of them, so a fit is written in that level:
/// the rest of the coordinates then say how the curve got there and where it goes, the posterior is
/// close to normal in them, and a draw cannot lose the level that everybody knows.
enum OriginAnchor: Sendable, Hashable {
  /// A date: the curve is moved along the calendar until it has the level.
  case date(Int)
  /// The first rate of a curve that counts from its launch: all rates are scaled until it has the
  /// level, and the other rates are told as multiples of this one.
  case rate(Int)
  /// The only length of time of a curve that counts from its launch: it is stretched.
  case length(Int)
  /// A level: all levels are scaled.
  case level(Int)

  /// The anchor that suits a family.
  init(for family: any CurveFamily) {
    let parameters = family.parameters
    let times = parameters.indices.filter { parameters[$0].dimension == .time }
    let rates = parameters.indices.filter {
      parameters[$0].dimension == .perTime || parameters[$0].dimension == .levelPerTime
    }
    let hasCapacity = parameters.contains { $0.name == "capacity" }
    let level = parameters.firstIndex { $0.dimension == .level } ?? 0
    switch (family.origin, times.count, rates.count) {
    case (.anywhere, 1, _) where hasCapacity: self = .date(times[0])
    case (.launch, 0, 1...) where hasCapacity: self = .rate(rates[0])
    case (.launch, 1, 0) where hasCapacity: self = .length(times[0])
    default: self = .level(level)
    }
  }

  /// The parameter that gives way.
  var parameter: Int {
    switch self {
    case .date(let index), .rate(let index), .length(let index), .level(let index): index
    }
  }
}
