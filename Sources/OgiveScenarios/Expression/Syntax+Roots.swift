extension Syntax {
  /// The names that the expression rests on, by itself or through definitions and stocks, these among
  /// them.
  func roots(definitions: [Definition], stocks: [Stock]) -> Set<String> {
    var open = Array(names)
    var seen = Set(open)
    while let name = open.popLast() {
      let behind =
        definitions.filter { $0.name.value == name }.map(\.expression)
        + stocks.filter { $0.name.value == name }.flatMap { [$0.start, $0.rate] }
      let new = behind.reduce(into: Set<String>()) { $0.formUnion($1.syntax.names) }
        .subtracting(seen)
      seen.formUnion(new)
      open += new
    }
    return seen
  }
}
