public import OgiveEvidence
public import OgiveText

extension AuditFinding {
  /// The finding as an object; its place is absent where it has none.
  public var json: JSONValue {
    let place = location.map { JSONValue.Member("location", $0.json) }
    let members: [JSONValue.Member] = [
      .init("rule", .string(rule)),
      .init("level", .string(level.rawValue)),
      .init("message", .string(message)),
    ]
    let details: [JSONValue.Member] = [
      .init("arithmetic", .string(arithmetic)),
      .init("suggestion", .string(suggestion)),
      .init("facts", .array(facts.map { json(of: $0) })),
    ]
    return .object(members + (place.map { [$0] } ?? []) + details)
  }

  private func json(of fact: Fact) -> JSONValue {
    let place = fact.location(of: column).map { [JSONValue.Member("location", $0.json)] } ?? []
    let members: [JSONValue.Member] = [
      .init("id", .string(fact.id)),
      .init("claim", .string(fact.claim)),
      .init("period", .string(fact.period.description)),
      .init("source", .string(fact.source)),
    ]
    return .object(members + place)
  }
}

extension AuditRule {
  /// The rule as an object.
  public var json: JSONValue {
    [
      "id": .string(id),
      "level": .string(level.rawValue),
      "explanation": .string(explanation),
    ]
  }
}
