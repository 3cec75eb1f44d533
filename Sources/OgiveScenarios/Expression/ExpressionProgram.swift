/// The operations of a compiled expression, each after those that it needs; the last one is the
/// result.
struct ExpressionProgram: Sendable {
  /// The index of an earlier operation.
  typealias Operand = Int

  /// One step of the evaluation.
  enum Operation: Sendable {
    case constant(Double)
    case source(String)
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
  }

  /// Functions of one number.
  enum Elementary: Sendable { case log, exp, abs }

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
    case .constant, .pinned, .weighted: true
    case .source, .running: false
    case .negate(let a), .not(let a), .scale(let a, _), .elementary(_, let a),
      .wholePower(let a, _), .earlier(let a, _):
      isPinned[a]
    case .binary(_, let a, let b): isPinned[a] && isPinned[b]
    }
  }
}
