import OgiveEvidence
internal import OgiveNumerics
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
    for (index, (part, syntax)) in zip(parts, arguments).enumerated() {
      let isFine =
        function.takesCondition(at: index) ? expectTruth(part, syntax) : expectNumber(part, syntax)
      if !isFine { isValid = false }
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
    case .share: return share(parts, arguments)
    case .first:
      return append(.firstTime(first.operand, scope.time.steps.map(\.endYear)), .bare, above: first)
    case .choose: return choice(parts, arguments)
    case .growth: return change(first, months: scope.time.step.months ?? 1)
    case .yoy: return change(first, months: 12)
    }
  }

  /// A statistic of a condition or of a number over all draws.
  mutating func statistic(_ statistic: ExpressionStatistic, _ inner: Syntax) -> Part {
    let operand = part(inner)
    let isOdds = statistic == .probability
    guard isOdds ? expectTruth(operand, inner) : expectNumber(operand, inner) else {
      return unknown()
    }
    return append(
      .statistic(statistic, operand.operand), isOdds ? .measure(.one) : operand.kind,
      above: operand)
  }

  /// The figure of a fact, in its unit; of a range a number that is drawn.
  mutating func fact(_ id: String, at range: Range<Int>) -> Part {
    switch scope.facts.value(of: id, at: place(of: range)) {
    case .success(.figure(let quantity)):
      note(fact: id)
      return append(.constant(quantity.value), .measure(quantity.unit))
    case .success(.range(let number)): return drawn(number)
    case .failure(let problem):
      if !problem.message.isEmpty {
        report(problem.code, problem.message, at: range, notes: problem.notes)
      }
      return unknown()
    }
  }

  /// a / (a + b + …). Users of rival platforms overlap, so that their sum means nothing.
  private mutating func share(_ parts: [Part], _ arguments: [Syntax]) -> Part {
    if let window = parts[0].kind.unit.window {
      report(
        .unitsDisagree, "people active in a \(window) have no shares: many use several platforms",
        at: arguments[0].range, notes: ["take the share of what adds up, such as minutes"])
      return unknown()
    }
    var total = parts[0]
    for (part, syntax) in zip(parts, arguments).dropFirst() {
      total = aligned(.add, total, part, at: syntax.range)
      if total.kind == .unknown { return total }
    }
    program.isShared[parts[0].operand] = true
    return append(
      .binary(.divide, parts[0].operand, total.operand), .measure(.one), above: parts[0], total)
  }

  /// Of two figures in one unit the first where a condition holds.
  private mutating func choice(_ parts: [Part], _ arguments: [Syntax]) -> Part {
    let (condition, a, b) = (parts[0], parts[1], parts[2])
    guard case .measure(let left) = a.kind, case .measure(let right) = b.kind else {
      return append(
        .choose(condition.operand, a.operand, b.operand), a.kind == .bare ? b.kind : a.kind,
        above: condition, a, b)
    }
    guard let unit = left.sum(with: right), let factor = right.conversionFactor(to: left) else {
      report(
        .unitsDisagree, "one of '\(left)' and '\(right)' has no single unit",
        at: arguments[2].range)
      return unknown()
    }
    let other = factor == 1 ? b : append(.scale(b.operand, by: factor), a.kind, above: b)
    return append(
      .choose(condition.operand, a.operand, other.operand), .measure(unit), above: condition, a,
      other)
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
  private func averageNodes(_ period: CalendarPeriod) -> [(time: Double, weight: Double)] {
    let days = Double(period.dayCount)
    let months = CalendarPeriod.steps(from: period, through: period, by: .month)
      .filter { period.contains($0) }
    let pieces = months.reduce(0) { $0 + $1.dayCount } == period.dayCount ? months : [period]
    return pieces.flatMap { piece in
      let share = Double(piece.dayCount) / days
      return GaussPoints(from: piece.startYear, to: piece.endYear).nodes.map {
        (time: $0.point, weight: share * $0.weight)
      }
    }
  }

  /// The ends of the steps that lie in a period.
  private func stepNodes(_ period: CalendarPeriod) -> [(time: Double, weight: Double)] {
    scope.time.steps.filter { period.contains($0) }.map { (time: $0.endYear, weight: 1) }
  }
}
