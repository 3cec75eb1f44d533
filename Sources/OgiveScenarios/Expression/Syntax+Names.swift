extension Syntax {
  /// Every name in it, functions left out.
  var names: Set<String> {
    switch kind {
    case .number, .fact, .coverage: []
    case .name(let name): [name]
    case .negated(let inner), .not(let inner), .pinned(let inner, _), .converted(let inner, _),
      .statistic(_, let inner):
      inner.names
    case .binary(_, let left, let right, _): left.names.union(right.names)
    case .call(_, let arguments, _): arguments.reduce(into: []) { $0.formUnion($1.names) }
    }
  }
}
