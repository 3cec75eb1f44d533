import OgiveText

/// `sweep`, what is tried through many values.
struct SweepSection: ScenarioSection {
  /// The keys of a range of values.
  static let range = [
    BlockKey("from", "the first value", .quantity, isRequired: true),
    BlockKey("to", "the last value", .quantity, isRequired: true),
    BlockKey("steps", "how many values, evenly spaced", .integer(2...10_000), isRequired: true),
  ]
  private static let values = Shape.anyOf([.list(of: .quantity, atLeast: 1), .block(range)])
  private static let sizes: [BlockKey] = [
    BlockKey("n", "how many points; a power of two is best for sobol", .integer(2...100_000)),
    BlockKey("levels", "for factorial: how many levels of each input", .integer(2...1000)),
  ]
  private static let zip = BlockKey(
    "zip", "things that change together: as many values of each",
    .named(values, pattern: NamePattern.changeable.text), isRequired: true)

  private static func designKeys(_ kind: SweepDesign.Kind) -> [BlockKey] {
    let inputs = BlockKey(
      kind.rawValue, "assumptions, and capacities and growths of series, drawn together",
      .list(of: .text, atLeast: 1), isRequired: true)
    return [inputs, kind == .factorial ? sizes[1] : sizes[0]]
  }

  let key = BlockKey(
    "sweep",
    "what is tried through many values: the product of its axes, each a list, a range, a zip or a "
      + "design; an axis of its own has the name of what it changes",
    .named(
      .anyOf(
        [values, .block([zip])] + SweepDesign.Kind.allCases.map { .block(Self.designKeys($0)) }),
      pattern: NamePattern.changeable.text))
  let example = """
    sweep:
      channels.growth: [1, 1.25, 1.5]
      channels.capacity: {from: 5亿, to: 9亿, steps: 5}
      feed: {zip: {machine-feed.feed.multiply: [1.1, 1.25], machine-feed.feed.ramp: [6 months, 3 months]}}
      inputs: {sobol: [overlap, douyin.capacity], n: 256}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "sweep axis", spelt: .changeable) {
      guard let form = form(entry, with: &decoder) else { continue }
      draft.sweep.append(SweepEntry(name: Located(entry.key, at: entry.location), form: form))
    }
  }

  private func form(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> SweepEntry.Form? {
    guard case .map(let entries) = entry.value.content else { return .listed([entry]) }
    let what = "the axis '\(entry.key)'"
    let keys = entries.map(\.key)
    if keys.contains("zip") {
      let block = decoder.block(entries, [Self.zip], called: what, at: entry.value.location)
      guard let node = block["zip"] else { return nil }
      let changed = decoder.named(node, "thing to change", spelt: .changeable)
      return changed.isEmpty ? nil : .listed(changed)
    }
    if let kind = SweepDesign.Kind.allCases.first(where: { keys.contains($0.rawValue) }) {
      return design(kind, entries, what, at: entry.value.location, with: &decoder)
    }
    let ranged = Self.range.map(\.name)
    guard !Set(keys).isDisjoint(with: ranged) else {
      let known = ranged + ["zip"] + SweepDesign.Kind.allCases.map(\.rawValue)
      for key in entries {
        decoder.reportUnknown(.unknownKey, "key", key.key, among: known, at: key.location)
      }
      return nil
    }
    return .listed([entry])
  }

  private func design(
    _ kind: SweepDesign.Kind, _ entries: [YAMLEntry], _ what: String,
    at location: SourceLocation, with decoder: inout NodeDecoder
  ) -> SweepEntry.Form? {
    let block = decoder.block(
      entries, Self.designKeys(kind), called: what, at: location)
    let inputs = (block[kind.rawValue].map { decoder.items($0, of: "inputs") } ?? [])
      .compactMap { decoder.text($0) }
    let size =
      kind == .factorial
      ? block["levels"].map { decoder.integer($0, 2...1000) } ?? 3
      : block["n"].map { decoder.integer($0, 2...100_000) } ?? 256
    guard let size, !inputs.isEmpty else { return nil }
    return .design(SweepDesign(kind: kind, size: size), of: inputs)
  }
}
