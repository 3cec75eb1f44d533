import OgiveEvidence
import OgiveText

/// Turns expressions into programs: finds their names, and checks that their units agree.
struct ExpressionCompiler {
  /// What names may stand for.
  struct Scope: Sendable {
    /// The units of the series by name.
    var series: [String: Unit]
    /// Names whose meaning could not be read: what uses them is not at fault.
    var unreadable: Set<String> = []
    var definitions: [String: Expression]
    /// The units of the stocks by name.
    var stocks: [String: Unit] = [:]
    /// The units of the assumed numbers by name.
    var numbers: [String: Unit] = [:]
    var facts = KnownFacts()
    var time: TimeGrid
    /// Whether it is a check, which alone may ask how well hidden facts are foreseen.
    var isCheck = false

    /// Every name, sorted, for suggestions.
    var names: [String] {
      let plain = [series.keys, stocks.keys, numbers.keys].flatMap { Array($0) }
      return (plain + series.keys.map { "\($0).capacity" } + definitions.keys + ["time"]).sorted()
    }
  }

  /// Why an expression cannot be compiled.
  struct Failure: Error {
    /// Empty where all that is wrong lies in names that could not be read.
    var diagnostics: [Diagnostic]
    /// The definitions that mean nothing because of it.
    var broken: Set<String>
  }

  /// What kind of value a part has.
  enum Kind: Equatable {
    /// Already reported: nothing more is said of it.
    case unknown
    /// A number without a unit, which takes the unit of what it is compared or added to.
    case bare
    case measure(Unit)
    case truth
  }

  /// A part that is compiled.
  struct Part {
    var operand: Int
    var kind: Kind
    var depth: Int
  }

  let scope: Scope
  private(set) var diagnostics: [Diagnostic] = []
  var program = ExpressionProgram()
  private var sources: Set<String> = []
  /// The facts that are named as figures, and those that are drawn from, as numbers.
  private var facts: Set<String> = []
  private var ranges: [String: AssumedNumber] = [:]
  /// The levels of the intervals whose coverage is asked for.
  private var coverages: Set<Double> = []
  private var parts: [String: Part] = [:]
  /// The definitions that are being compiled, outermost first.
  private var path: [String] = []
  /// The expression that is being compiled, for places.
  private var current: Expression

  /// The most definitions that may rest on each other, times their nesting.
  private static let maximalDepth = 400

  private init(scope: Scope, expression: Expression) {
    self.scope = scope
    current = expression
  }

  /// Compiles `expression`, which is the definition called `name` where there is one.
  ///
  /// - Returns: the program, or everything that is wrong with it and with the definitions that it
  ///   uses.
  static func compile(
    _ expression: Expression, called name: String? = nil, in scope: Scope
  ) -> Result<CompiledExpression, Failure> {
    var compiler = ExpressionCompiler(scope: scope, expression: expression)
    compiler.path = name.map { [$0] } ?? []
    let part = compiler.part(expression.syntax)
    guard compiler.diagnostics.isEmpty, part.kind != .unknown else {
      let broken = compiler.parts.filter { $0.value.kind == .unknown }.map(\.key)
      return .failure(Failure(diagnostics: compiler.diagnostics, broken: Set(broken)))
    }
    let last = compiler.program.operations.count - 1
    // The result is the program's last operation.
    if part.operand != last { _ = compiler.program.append(.scale(part.operand, by: 1)) }
    return .success(
      CompiledExpression(
        text: expression.text, unit: part.kind.unit, isCondition: part.kind == .truth,
        isPinned: compiler.program.isPinned.last ?? true, sources: compiler.sources.sorted(),
        facts: compiler.facts.sorted(),
        ranges: compiler.ranges.sorted { $0.key < $1.key }.map(\.value),
        coverages: compiler.coverages.sorted(), program: compiler.program))
  }

  /// Notes a mistake in the part at `range` of the current expression.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, notes: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, message, at: current.location(of: range), notes: notes))
  }

  /// The place of a part of the current expression.
  func place(of range: Range<Int>) -> SourceLocation { current.location(of: range) }

  /// Notes a fact that is named as a figure.
  mutating func note(fact id: String) { facts.insert(id) }

  /// Which share of hidden facts lies in the central interval of a level.
  private mutating func coverage(_ level: Double, at range: Range<Int>) -> Part {
    guard scope.isCheck else {
      report(
        .invalidExpression, "coverage is for checks: it costs another fit of every series",
        at: range, notes: ["- {id: honest-bands, that: \"coverage(90 %, holdout) >= 75 %\"}"])
      return unknown()
    }
    coverages.insert(level)
    let number = program.append(.number(Coverage.name(at: level)))
    program.isShared[number] = true
    return append(.statistic(.quantile(0.5), number), .measure(.one))
  }

  /// A number that the expression brings itself.
  mutating func drawn(_ number: AssumedNumber) -> Part {
    let name = number.name.value
    ranges[name] = number
    return kept(name) { $0.append(.number(name), .measure(number.unit)) }
  }

  /// Appends an operation on parts.
  mutating func append(
    _ operation: ExpressionProgram.Operation, _ kind: Kind, above parts: Part...
  ) -> Part {
    Part(
      operand: program.append(operation), kind: kind,
      depth: 1 + (parts.map(\.depth).max() ?? 0))
  }

  /// A part whose mistake has been reported.
  mutating func unknown() -> Part { append(.constant(.nan), .unknown) }

  /// Compiles a part and those inside it.
  mutating func part(_ syntax: Syntax) -> Part {
    switch syntax.kind {
    case .number(let quantity): return number(quantity)
    case .name(let name): return reference(name, at: syntax.range)
    case .negated(let inner): return negated(part(inner), inner)
    case .not(let inner):
      let operand = part(inner)
      return expectTruth(operand, inner)
        ? append(.not(operand.operand), .truth, above: operand) : unknown()
    case .binary(let sign, let left, let right, let range):
      return binary(sign, left, right, at: range)
    case .call(let function, let arguments, let period):
      if let period { checkRange(of: period, at: syntax.range) }
      return call(function, arguments, period)
    case .pinned(let inner, let period):
      let operand = part(inner)
      checkRange(of: period, at: syntax.range)
      return append(.pinned(operand.operand, at: period.endYear), operand.kind, above: operand)
    case .statistic(let statistic, let inner): return self.statistic(statistic, inner)
    case .fact(let id): return fact(id, at: syntax.range)
    case .coverage(let level): return coverage(level, at: syntax.range)
    case .converted(let inner, let unit): return converted(inner, to: unit, at: syntax.range)
    }
  }

  private mutating func number(_ quantity: Quantity) -> Part {
    let isBare = quantity.unit == .one && !quantity.isShare
    return append(.constant(quantity.value), isBare ? .bare : .measure(quantity.unit))
  }

  private mutating func negated(_ operand: Part, _ inner: Syntax) -> Part {
    guard expectNumber(operand, inner) else { return unknown() }
    return append(.negate(operand.operand), operand.kind, above: operand)
  }

  /// A series, its capacity, or a definition.
  private mutating func reference(_ name: String, at range: Range<Int>) -> Part {
    if scope.definitions[name] != nil { return definition(name, at: range) }
    let pieces = name.split(separator: ".", maxSplits: 1).map(String.init)
    if let unit = scope.series[pieces[0]], pieces.count == 1 || pieces[1] == "capacity" {
      return source(name, unit)
    }
    if let unit = scope.stocks[name] { return source(name, unit) }
    if let found = time(name) ?? number(named: name) { return found }
    if scope.unreadable.contains(name) || scope.unreadable.contains(pieces[0]) { return unknown() }
    // A unit may have been meant, if none of the file's names is as near.
    let near = [
      Suggestion.nearest(to: name, among: scope.names),
      Suggestion.nearest(to: name, among: Unit.words),
    ].compactMap { $0 }
    let meant = near.min {
      Suggestion.editDistance(name, $0) < Suggestion.editDistance(name, $1)
    }
    report(
      .unknownName, "unknown name '\(name)'", at: range,
      notes: meant.map { ["did you mean '\($0)'?"] } ?? [])
    return unknown()
  }

  private mutating func source(_ name: String, _ unit: Unit) -> Part {
    kept(name) { $0.append(.source(name), .measure(unit)) }
  }

  /// An assumed number; nil where the name is none.
  private mutating func number(named name: String) -> Part? {
    scope.numbers[name].map { unit in
      kept(name) { $0.append(.number(name), .measure(unit)) }
    }
  }

  /// The part that a name stands for, compiled once.
  private mutating func kept(
    _ name: String, _ make: (inout ExpressionCompiler) -> Part
  ) -> Part {
    if let known = parts[name] { return known }
    let found = make(&self)
    program.isShared[found.operand] = true
    parts[name] = found
    sources.insert(name)
    return found
  }

  /// The date itself; nil where the name is another.
  private mutating func time(_ name: String) -> Part? {
    name == "time" ? append(.now, .measure(.year)) : nil
  }

  private mutating func definition(_ name: String, at range: Range<Int>) -> Part {
    if let known = parts[name] { return known }
    guard let expression = scope.definitions[name] else { return unknown() }
    if let first = path.firstIndex(of: name) {
      let cycle = (path[first...] + [name]).joined(separator: " → ")
      report(.circularDefinition, "'\(name)' is defined by itself", at: range, notes: [cycle])
      return unknown()
    }
    guard path.count < Self.maximalDepth / 4 else {
      report(.circularDefinition, "definitions rest on each other too deeply", at: range)
      return unknown()
    }
    let outer = current
    current = expression
    path.append(name)
    var found = part(expression.syntax)
    path.removeLast()
    if let unit = scope.numbers[name], found.kind != .unknown {
      found = inUnit(found, unit, of: name, expression.syntax)
    }
    current = outer
    if found.depth > Self.maximalDepth {
      report(.invalidExpression, "'\(name)' is built of too many levels", at: range)
      found = unknown()
    }
    program.isShared[found.operand] = true
    parts[name] = found
    return found
  }

  /// What a scenario sets an assumed number to, in the number's unit, which a bare figure takes.
  private mutating func inUnit(
    _ part: Part, _ unit: Unit, of name: String, _ syntax: Syntax
  ) -> Part {
    guard case .measure(let own) = part.kind else {
      return append(.scale(part.operand, by: 1), .measure(unit), above: part)
    }
    let counted = own.isDimensionless || unit.isDimensionless ? nil : unit.withoutCounts
    guard
      let factor = own.conversionFactor(to: unit)
        ?? counted.flatMap({ own.conversionFactor(to: $0) })
    else {
      report(
        .unitMismatch, "'\(name)' is in '\(unit)', not in '\(own)'", at: syntax.range)
      return unknown()
    }
    return append(.scale(part.operand, by: factor), .measure(unit), above: part)
  }

  private mutating func converted(
    _ inner: Syntax, to unit: Unit, at range: Range<Int>
  ) -> Part {
    let operand = part(inner)
    guard expectNumber(operand, inner) else { return unknown() }
    guard case .measure(let own) = operand.kind else {
      // A bare number is taken to be in the unit; 0.5 as a share is 50 %.
      let factor = unit.isDimensionless ? Unit.one.conversionFactor(to: unit) ?? 1 : 1
      return append(.scale(operand.operand, by: factor), .measure(unit), above: operand)
    }
    guard let factor = own.conversionFactor(to: unit) else {
      report(.unitsDisagree, "'\(own)' cannot be converted to '\(unit)'", at: range)
      return unknown()
    }
    return append(.scale(operand.operand, by: factor), .measure(unit), above: operand)
  }
}

extension ExpressionCompiler.Kind {
  /// The unit of a figure of this kind.
  var unit: Unit {
    if case .measure(let unit) = self { unit } else { .one }
  }
}
