import OgiveEvidence
import OgiveText

extension ExpressionCompiler {
  /// A period has to end inside the stretch that the file is about.
  mutating func checkRange(of period: CalendarPeriod, at range: Range<Int>) {
    let time = scope.time
    if period.dayAfter > time.to.dayAfter {
      report(
        .valueOutOfRange, "\(period) ends after the last period of 'time', \(time.to)", at: range)
    } else if period.dayAfter < time.from.firstDay {
      report(
        .valueOutOfRange, "\(period) ends before the first period of 'time', \(time.from)",
        at: range)
    }
  }

  /// A function of parts; the parser has counted the arguments.
  mutating func call(
    _ function: ExpressionFunction, _ arguments: [Syntax], _ period: CalendarPeriod?
  ) -> Part {
    let parts = arguments.map { part($0) }
    var isValid = true
    for (part, syntax) in zip(parts, arguments) where !expectNumber(part, syntax) {
      isValid = false
    }
    guard isValid, let first = parts.first, let syntax = arguments.first else { return unknown() }
    switch function {
    case .min: return extreme(.minimum, parts, arguments)
    case .max: return extreme(.maximum, parts, arguments)
    case .log: return elementary(.log, first, syntax)
    case .exp: return elementary(.exp, first, syntax)
    case .abs: return append(.elementary(.abs, first.operand), first.kind, above: first)
    case .average: return weighted(first, period.map(averageNodes) ?? [])
    case .sum:
      let nodes = period.map(stepNodes) ?? []
      if nodes.isEmpty {
        report(.valueOutOfRange, "no step of 'time' lies in this period", at: syntax.range)
      }
      return weighted(first, nodes)
    case .cumulative:
      let ends = scope.time.steps.map(\.endYear)
      return append(.running(first.operand, ends), first.kind, above: first)
    case .growth: return change(first, months: scope.time.step.months ?? 1)
    case .yoy: return change(first, months: 12)
    }
  }

  private mutating func extreme(
    _ sign: BinaryOperator, _ parts: [Part], _ arguments: [Syntax]
  ) -> Part {
    var best = parts[0]
    for (part, syntax) in zip(parts, arguments).dropFirst() where best.kind != .unknown {
      best = aligned(sign, best, part, at: syntax.range)
    }
    return best
  }

  private mutating func elementary(
    _ function: ExpressionProgram.Elementary, _ part: Part, _ syntax: Syntax
  ) -> Part {
    guard part.kind.unit.isDimensionless else {
      report(
        .unitsDisagree, "expected a pure number, found '\(part.kind.unit)'", at: syntax.range,
        notes: ["divide by a figure in the same unit first"])
      return unknown()
    }
    let operand = pure(part)
    return append(.elementary(function, operand.operand), .measure(.one), above: operand)
  }

  private mutating func weighted(
    _ part: Part, _ nodes: [(time: Double, weight: Double)]
  ) -> Part {
    append(.weighted(part.operand, nodes), part.kind, above: part)
  }

  /// x / (x so many months before) − 1.
  private mutating func change(_ part: Part, months: Int) -> Part {
    let before = append(.earlier(part.operand, months: months), part.kind, above: part)
    program.isShared[part.operand] = true
    let ratio = append(.binary(.divide, part.operand, before.operand), .bare, above: before)
    let one = append(.constant(1), .bare)
    return append(.binary(.subtract, ratio.operand, one.operand), .measure(.one), above: ratio)
  }

  /// The mean over a period by the Gauss–Legendre rule of three points in every month of it, or in
  /// the whole of a period shorter than a month.
  ///
  /// Abramowitz and Stegun, "Handbook of Mathematical Functions", 1964, table 25.4.
  private func averageNodes(_ period: CalendarPeriod) -> [(time: Double, weight: Double)] {
    let days = Double(period.dayCount)
    let months = CalendarPeriod.steps(from: period, through: period, by: .month)
      .filter { period.contains($0) }
    let pieces = months.reduce(0) { $0 + $1.dayCount } == period.dayCount ? months : [period]
    return pieces.flatMap { piece in
      let middle = (piece.startYear + piece.endYear) / 2
      let half = (piece.endYear - piece.startYear) / 2
      let share = Double(piece.dayCount) / days
      let reach = 0.774_596_669_241_483_4 * half
      return [
        (time: middle - reach, weight: share * 5 / 18), (time: middle, weight: share * 8 / 18),
        (time: middle + reach, weight: share * 5 / 18),
      ]
    }
  }

  /// The ends of the steps that lie in a period.
  private func stepNodes(_ period: CalendarPeriod) -> [(time: Double, weight: Double)] {
    scope.time.steps.filter { period.contains($0) }.map { (time: $0.endYear, weight: 1) }
  }
}
