internal import OgiveEvidence

extension ContentText {
  /// An expression by its text, what it reads and its program.
  mutating func write(_ expression: CompiledExpression) {
    write(texts: "expression", expression.text, expression.unit.description)
    write(texts: "\(expression.isCondition)", "\(expression.isPinned)")
    write(list: expression.sources)
    write(list: expression.facts)
    write(list: expression.ranges)
    write("coverages", expression.coverages)
    write(expression.program)
  }

  /// A program by its operations, from which everything else in it follows.
  mutating func write(_ program: ExpressionProgram) {
    write(count: program.operations.count)
    for operation in program.operations {
      write(values: operation)
      for operand in program.operands(of: operation) { write(count: operand) }
    }
  }

  /// What an operation is and what it is told beside its operands.
  private mutating func write(values operation: ExpressionProgram.Operation) {
    switch operation {
    case .constant(let number): write("constant", [number])
    case .source(let name): write(texts: "source", name)
    case .number(let name): write(texts: "number", name)
    case .now: write(string: "now")
    case .negate: write(string: "negate")
    case .not: write(string: "not")
    case .scale(_, let factor): write("scale", [factor])
    case .elementary(let function, _): write(texts: "elementary", function.rawValue)
    case .binary(let sign, _, _): write(texts: "binary", sign.rawValue)
    case .wholePower(_, let exponent): write("wholePower", [Double(exponent)])
    case .pinned(_, let time): write("pinned", [time])
    case .weighted(_, let nodes): write("weighted", nodes.flatMap { [$0.time, $0.weight] })
    case .running(_, let instants): write("running", instants)
    case .earlier(_, let months): write("earlier", [Double(months)])
    case .firstTime(_, let instants): write("firstTime", instants)
    case .choose: write(string: "choose")
    case .statistic(.probability, _): write(string: "probability")
    case .statistic(.mean, _): write(string: "mean")
    case .statistic(.quantile(let level), _): write("quantile", [level])
    }
  }

  private mutating func write(texts: String...) {
    for text in texts { write(string: text) }
  }

  private mutating func write(_ kind: String, _ numbers: [Double]) {
    write(string: kind)
    write(count: numbers.count)
    for number in numbers { write(number: number) }
  }
}
