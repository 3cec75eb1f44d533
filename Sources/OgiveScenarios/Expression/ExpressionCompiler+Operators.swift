import OgiveEvidence
import OgiveText

extension ExpressionCompiler {
  /// Whether the part is a number; reports it where it is true or false.
  mutating func expectNumber(_ part: Part, _ syntax: Syntax) -> Bool {
    if part.kind == .truth {
      report(.unitsDisagree, "expected a number, found a condition", at: syntax.range)
    }
    return part.kind != .truth && part.kind != .unknown
  }

  /// Whether the part is true or false; reports it where it is a number.
  mutating func expectTruth(_ part: Part, _ syntax: Syntax) -> Bool {
    if part.kind != .truth, part.kind != .unknown {
      report(
        .unitsDisagree, "expected a condition, found a number", at: syntax.range,
        notes: ["a condition compares, as in channels > 6亿"])
    }
    return part.kind == .truth
  }

  /// An operator between two parts; `range` is the place of its sign.
  mutating func binary(
    _ sign: BinaryOperator, _ left: Syntax, _ right: Syntax, at range: Range<Int>
  ) -> Part {
    let a = part(left)
    let b = part(right)
    if sign == .and || sign == .or {
      let (first, second) = (expectTruth(a, left), expectTruth(b, right))
      return first && second ? joined(sign, a, b, .truth) : unknown()
    }
    let (first, second) = (expectNumber(a, left), expectNumber(b, right))
    guard first, second else { return unknown() }
    switch sign {
    case .multiply: return reduced(joined(sign, a, b, product(a.kind, b.kind) { $0 * $1 }))
    case .divide: return reduced(joined(sign, a, b, product(a.kind, b.kind) { $0 / $1 }))
    case .power: return power(a, b, right, at: range)
    default: return aligned(sign, a, b, at: range)
    }
  }

  private mutating func joined(_ sign: BinaryOperator, _ a: Part, _ b: Part, _ kind: Kind) -> Part {
    append(.binary(sign, a.operand, b.operand), kind, above: a, b)
  }

  /// A product in a unit with one symbol for each dimension: yuan a day times a month are yuan.
  private mutating func reduced(_ part: Part) -> Part {
    guard case .measure(let unit) = part.kind else { return part }
    let (simple, factor) = unit.reduced
    guard simple != unit else { return part }
    return append(.scale(part.operand, by: factor), .measure(simple), above: part)
  }

  private func product(_ a: Kind, _ b: Kind, _ combine: (Unit, Unit) -> Unit) -> Kind {
    a == .bare && b == .bare ? .bare : .measure(combine(a.unit, b.unit))
  }

  /// A sum, a comparison or an extreme: both sides in one unit, that of the left.
  mutating func aligned(_ sign: BinaryOperator, _ a: Part, _ b: Part, at range: Range<Int>) -> Part
  {
    guard case .measure(let left) = a.kind, case .measure(let right) = b.kind else {
      let kind = a.kind == .bare ? b.kind : a.kind
      return joined(sign, a, b, sign.isComparison ? .truth : kind)
    }
    guard let unit = left.sum(with: right), let factor = right.conversionFactor(to: left) else {
      report(.unitsDisagree, mismatch(sign, left, right), at: range, notes: hint(left, right))
      return unknown()
    }
    let other = factor == 1 ? b : append(.scale(b.operand, by: factor), a.kind, above: b)
    return joined(sign, a, other, sign.isComparison ? .truth : .measure(unit))
  }

  private func mismatch(_ sign: BinaryOperator, _ left: Unit, _ right: Unit) -> String {
    switch sign {
    case .add: "'\(left)' and '\(right)' cannot be added"
    case .subtract: "'\(right)' cannot be subtracted from '\(left)'"
    default: "'\(left)' and '\(right)' cannot be compared"
    }
  }

  private func hint(_ left: Unit, _ right: Unit) -> [String] {
    guard left.dimensions == right.dimensions else { return [] }
    return ["people active in a day and in a month are different counts"]
  }

  /// `a ^ b`: of a figure with a unit only a whole power that is written as such.
  private mutating func power(_ a: Part, _ b: Part, _ right: Syntax, at range: Range<Int>) -> Part {
    if let exponent = wholeNumber(right), (-9...9).contains(exponent) {
      let kind: Kind =
        if case .measure(let unit) = a.kind {
          .measure(exponent < 0 ? unit.power(-exponent).inverse : unit.power(exponent))
        } else {
          a.kind
        }
      return append(.wholePower(a.operand, exponent), kind, above: a)
    }
    guard a.kind.unit.isDimensionless, b.kind.unit.isDimensionless else {
      report(
        .unitsDisagree, "only a pure number may be raised to this power", at: range,
        notes: ["a figure with a unit may be raised to a whole power from -9 to 9"])
      return unknown()
    }
    return joined(.power, pure(a), pure(b), a.kind == .bare ? .bare : .measure(.one))
  }

  /// A dimensionless part in ones: `50 %` is 0.5 and `person/person` 1.
  mutating func pure(_ part: Part) -> Part {
    guard let factor = part.kind.unit.conversionFactor(to: .one), factor != 1 else { return part }
    return append(.scale(part.operand, by: factor), .measure(.one), above: part)
  }

  private func wholeNumber(_ syntax: Syntax) -> Int? {
    switch syntax.kind {
    case .number(let quantity) where quantity.unit == .one && !quantity.isShare:
      Int(exactly: quantity.value)
    case .negated(let inner): wholeNumber(inner).map { -$0 }
    default: nil
    }
  }
}
