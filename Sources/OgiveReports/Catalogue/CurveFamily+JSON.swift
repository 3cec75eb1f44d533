public import OgiveCurves
public import OgiveText

extension CurveFamily {
  /// The family as an object: its card, and its parameters with the bounds that they have.
  public var json: JSONValue {
    [
      "name": .string(name),
      "title": .string(card.title),
      "formula": .string(card.formula),
      "equation": .string(card.equation),
      "assumes": .string(card.assumes),
      "avoid": .string(card.avoid),
      "sources": .array(card.sources.map { .string($0) }),
      "parameters": .array(parameters.map(\.json)),
    ]
  }
}

extension Parameter {
  /// The parameter as an object; a bound that is infinite is null.
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "symbol": .string(symbol),
      "meaning": .string(meaning),
      "dimension": .string(dimension.rawValue),
      "lower": .number(lower),
      "upper": .number(upper),
    ]
  }
}
