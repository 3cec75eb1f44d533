import OgiveEvidence
import OgiveNumerics

/// Evaluates a program at one date after another, for all draws at once.
///
/// What does not depend on the date is computed once and kept.
struct ExpressionEvaluation<Environment: ExpressionEnvironment> {
  /// A value at a time, to be found again.
  private struct Key: Hashable {
    var operand: Int
    var time: Double
  }

  private let program: ExpressionProgram
  private let environment: Environment
  /// What has been computed of what time does not change.
  private(set) var kept: KeptColumns
  /// What several operations may need while one date is looked at.
  private var passing: [Key: ExpressionColumn] = [:]

  init(
    _ program: ExpressionProgram, _ environment: Environment, keeping kept: KeptColumns = .init()
  ) {
    self.program = program
    self.environment = environment
    self.kept = kept
  }

  /// The result in every draw.
  mutating func column(at time: Double) -> [Double] {
    passing.removeAll(keepingCapacity: true)
    return value(program.operations.count - 1, time).values(count: environment.drawCount)
  }

  private mutating func value(_ operand: Int, _ time: Double) -> ExpressionColumn {
    if program.isPinned[operand] {
      if let found = kept[operand] { return found }
      let result = computed(operand, time)
      kept[operand] = result
      return result
    }
    guard program.isShared[operand] else { return computed(operand, time) }
    let key = Key(operand: operand, time: time)
    if let found = passing[key] { return found }
    let result = computed(operand, time)
    passing[key] = result
    return result
  }

  private mutating func computed(_ operand: Int, _ time: Double) -> ExpressionColumn {
    switch program.operations[operand] {
    case .constant(let number): return .constant(number)
    case .source(let name): return .values(environment.column(of: name, at: time))
    case .number(let name): return .values(environment.column(of: name, at: time))
    case .now: return .constant(time)
    case .negate(let a): return value(a, time).map { -$0 }
    case .not(let a): return value(a, time).map { Draws8(1) - $0 }
    case .scale(let a, let factor): return value(a, time).map { $0 * Draws8(factor) }
    case .elementary(let function, let a): return Self.apply(function, to: value(a, time))
    case .binary(let sign, let a, let b):
      return ExpressionColumn.combine(sign, value(a, time), value(b, time))
    case .wholePower(let a, let exponent):
      return value(a, time).map { Self.power($0, exponent) }
    case .pinned(let a, let fixed): return value(a, fixed)
    case .weighted(let a, let nodes): return sum(a, nodes)
    case .running(let a, let ends):
      return sum(a, ends.filter { $0 <= time }.map { (time: $0, weight: 1) })
    case .earlier(let a, let months): return value(a, Self.instant(time, earlierBy: months))
    case .firstTime(let a, let instants): return firstTime(a, instants)
    case .choose(let condition, let a, let b):
      return ExpressionColumn.choose(
        value(condition, time), value(a, time), value(b, time), count: environment.drawCount)
    case .statistic(let statistic, let a):
      return .constant(statistic.value(of: value(a, time).values(count: environment.drawCount)))
    }
  }

  private mutating func sum(
    _ operand: Int, _ nodes: [(time: Double, weight: Double)]
  ) -> ExpressionColumn {
    var total = ExpressionColumn.constant(0)
    for node in nodes { total = total.adding(value(operand, node.time), times: node.weight) }
    return total
  }

  private mutating func firstTime(_ operand: Int, _ instants: [Double]) -> ExpressionColumn {
    let count = environment.drawCount
    var dates = [Double](repeating: .infinity, count: count)
    for instant in instants {
      let truths = value(operand, instant).values(count: count)
      for draw in 0..<count where truths[draw] != 0 && dates[draw] == .infinity {
        dates[draw] = instant.lastDay
      }
    }
    return .values(dates)
  }

  private static func apply(
    _ function: ExpressionProgram.Elementary, to column: ExpressionColumn
  ) -> ExpressionColumn {
    switch function {
    case .log: column.map { Draws8.log($0) }
    case .exp: column.map { Draws8.exp($0) }
    case .abs:
      // Adding zero makes zero of what is below zero by its sign alone.
      column.map { Draws8.select($0, lessThan: Draws8(0), then: -$0, else: $0 + Draws8(0)) }
    }
  }

  /// `base` times itself, by squaring.
  private static func power(_ base: Draws8, _ exponent: Int) -> Draws8 {
    var result = Draws8(1)
    var square = base
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      square = square * square
      rest >>= 1
    }
    return exponent < 0 ? Draws8(1) / result : result
  }

  /// The same moment of the same day of the month, so many months before.
  private static func instant(_ time: Double, earlierBy months: Int) -> Double {
    let day = CalendarDate(containing: time)
    let rest = time - day.decimalYear
    // An instant within a millisecond of midnight is midnight, so that ends of months stay so.
    return day.adding(months: -months).decimalYear + (abs(rest) < 3e-11 ? 0 : rest)
  }
}
