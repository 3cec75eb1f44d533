/// The operations of a compiled expression, each after those that it needs; the last one is the
/// result.
struct ExpressionProgram: Sendable {
  /// The index of an earlier operation.
  typealias Operand = Int

  /// One step of the evaluation.
  enum Operation: Sendable {
    case constant(Double)
    case source(String)
    /// A number that does not depend on time, by its name.
    case number(String)
    /// The date itself, in decimal years.
    case now
    case negate(Operand)
    case not(Operand)
    case scale(Operand, by: Double)
    case elementary(Elementary, Operand)
    case binary(BinaryOperator, Operand, Operand)
    /// A whole power, which may be negative or zero.
    case wholePower(Operand, Int)
    /// The value at a fixed instant.
    case pinned(Operand, at: Double)
    /// The sum of values at fixed instants, each times its weight.
    case weighted(Operand, [(time: Double, weight: Double)])
    /// The sum of the values at those of the instants that are not in the future.
    case running(Operand, [Double])
    /// The value so many months before.
    case earlier(Operand, months: Int)
    /// The first of the instants at which a condition holds; infinite where it never does.
    case firstTime(Operand, [Double])
    /// Of two values the first where a condition holds.
    case choose(Operand, Operand, Operand)
    /// One number for all draws.
    case statistic(ExpressionStatistic, Operand)
  }

  /// Whether all of it is looked at at the program's own time.
  var staysInTime: Bool { !operations.contains(where: \.movesInTime) }

  /// Functions of one number.
  enum Elementary: String, Sendable { case log, exp, abs }

  var operations: [Operation] = []
  /// Whether the operation's value is the same at all times.
  var isPinned: [Bool] = []
  /// Whether several operations may need it at one time.
  var isShared: [Bool] = []

  /// Appends an operation and returns its index.
  mutating func append(_ operation: Operation) -> Operand {
    isPinned.append(pinned(operation))
    isShared.append(false)
    operations.append(operation)
    return operations.count - 1
  }

  private func pinned(_ operation: Operation) -> Bool {
    switch operation {
    case .pinned, .weighted, .firstTime: true
    case .source, .now, .running: false
    default: operands(of: operation).allSatisfy { isPinned[$0] }
    }
  }

  /// The operations that an operation needs.
  func operands(of operation: Operation) -> [Operand] {
    switch operation {
    case .constant, .number, .now, .source: []
    case .negate(let a), .not(let a), .scale(let a, _), .elementary(_, let a),
      .wholePower(let a, _),
      .pinned(let a, _), .weighted(let a, _), .running(let a, _), .earlier(let a, _),
      .firstTime(let a, _), .statistic(_, let a):
      [a]
    case .binary(_, let a, let b): [a, b]
    case .choose(let a, let b, let c): [a, b, c]
    }
  }

  /// For each operation whether its value is the same in every draw.
  var isSettled: [Bool] {
    operations.reduce(into: []) { settled, operation in
      switch operation {
      case .statistic: settled.append(true)
      case .source, .number: settled.append(false)
      default: settled.append(operands(of: operation).allSatisfy { settled[$0] })
      }
    }
  }

  /// One of the sources `names` that is looked at at another time than the program's; nil where none is.
  func sourceElsewhere(among names: Set<String>) -> String? {
    var isElsewhere = [Bool](repeating: false, count: operations.count)
    for index in operations.indices.reversed() {
      let operation = operations[index]
      if isElsewhere[index], case .source(let name) = operation, names.contains(name) {
        return name
      }
      for operand in operands(of: operation) where operation.movesInTime || isElsewhere[index] {
        isElsewhere[operand] = true
      }
    }
    return nil
  }
}

extension ExpressionProgram.Operation {
  /// Whether it looks at its operands at another time than its own.
  var movesInTime: Bool {
    switch self {
    case .pinned, .weighted, .running, .earlier, .firstTime: true
    default: false
    }
  }

  /// Whether it reads something from outside the program.
  var reads: Bool {
    switch self {
    case .source, .number: true
    default: false
    }
  }
}
