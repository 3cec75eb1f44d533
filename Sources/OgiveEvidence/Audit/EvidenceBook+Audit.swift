extension EvidenceBook {
  /// What the rules have to say about the facts: errors first, then by place.
  public func audit(by rules: [any AuditRule] = AuditCatalog.all) -> [AuditFinding] {
    let index = AuditIndex(of: self)
    let found = rules.flatMap { $0.findings(in: index) }
    return found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      guard x.level == y.level else { return x.level < y.level }
      guard let left = x.location, let right = y.location, left != right else {
        return a.offset < b.offset
      }
      return left < right
    }.map(\.element)
  }
}
