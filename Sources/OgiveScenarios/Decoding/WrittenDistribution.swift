import OgiveEvidence
import OgiveText

/// A distribution as written: its figures still have their units.
struct WrittenDistribution: Sendable {
  let kind: DistributionKind
  /// Where the distribution is written.
  let location: SourceLocation
  /// Its figures by key; of a list, one after the other.
  let figures: [String: [Located<Quantity>]]

  /// The keys of which a distribution has one.
  static let keys = DistributionKind.allCases.map { kind in
    BlockKey(
      kind.rawValue, kind.summary,
      kind == .constant ? .quantity : .block(kind.keys))
  }

  /// Reads the distribution among a block's entries; nil, with a diagnostic, where there is none.
  init?(_ block: Block, with decoder: inout NodeDecoder) {
    let kinds = DistributionKind.allCases.filter { block[$0.rawValue] != nil }
    guard let kind = kinds.first, kinds.count == 1, let node = block[kind.rawValue] else {
      let known = DistributionKind.allCases.map(\.rawValue)
      decoder.report(
        .invalidDistribution,
        kinds.isEmpty ? "expected a distribution" : "expected one distribution, found several",
        at: kinds.isEmpty ? block.location : block.location(of: kinds[1].rawValue),
        notes: [
          "such as lognormal: {p10: 4.5亿, p90: 9亿}", "known: \(known.joined(separator: ", "))",
        ])
      return nil
    }
    self.kind = kind
    location = node.location
    if kind == .constant {
      guard let value = decoder.quantity(node) else { return nil }
      figures = ["value": [value]]
      return
    }
    guard let inner = decoder.block(node, kind.keys, called: "'\(kind.rawValue)'") else {
      return nil
    }
    var figures: [String: [Located<Quantity>]] = [:]
    for key in kind.keys {
      guard let node = inner[key.name] else { continue }
      let items = kind == .discrete ? decoder.items(node, of: key.name) : [node]
      figures[key.name] = items.compactMap { decoder.quantity($0) }
      if figures[key.name]?.count != items.count { return nil }
    }
    guard kind.keys.allSatisfy({ !$0.isRequired || figures[$0.name] != nil }) else { return nil }
    self.figures = figures
  }

  /// The distribution in a unit, of a share in ones; a bare number is taken to be in the unit.
  func distribution(in unit: Unit, with decoder: inout NodeDecoder) -> Distribution? {
    var numbers: [String: [Double]] = [:]
    for key in kind.keys.map(\.name) + ["value"] {
      guard let written = figures[key] else { continue }
      let unit = DistributionKind.pureKeys.contains(key) ? .one : unit
      let values = written.compactMap { number($0, in: unit, with: &decoder) }
      guard values.count == written.count else { return nil }
      numbers[key] = values
    }
    switch kind.distribution(numbers) {
    case .success(let distribution): return distribution
    case .failure(let problem):
      decoder.report(
        .invalidDistribution, problem.message,
        at: figures[problem.key]?.first?.location ?? location, notes: problem.notes)
      return nil
    }
  }

  /// Whether it is lognormal or normal, as what is combined with facts has to be; reports it otherwise.
  func isNormalInSomeScale(with decoder: inout NodeDecoder, for what: String) -> Bool {
    if kind == .lognormal || kind == .normal { return true }
    decoder.report(
      .invalidDistribution, "\(what) is judged by a lognormal or a normal, not by \(kind.rawValue)",
      at: location, notes: ["write its two quantiles, as in lognormal: {p10: …, p90: …}"])
    return false
  }

  /// The unit that its figures are written in; pure where none is.
  var unit: Unit {
    figures.filter { !DistributionKind.pureKeys.contains($0.key) }
      .sorted { $0.key < $1.key }.flatMap(\.value).first { $0.value.unit != .one }?.value.unit
      ?? .one
  }

  /// Whether its figures are written as shares.
  var hasShares: Bool {
    figures.filter { !DistributionKind.pureKeys.contains($0.key) }.values
      .contains { $0.contains { $0.value.isShare } }
  }

  private func number(
    _ quantity: Located<Quantity>, in unit: Unit, with decoder: inout NodeDecoder
  ) -> Double? {
    if quantity.value.unit == .one {
      // Shares are kept in ones: 0.5 % is 0.005 whatever the unit, a bare 0.5 in percent as well.
      let isBare = !quantity.value.isShare && unit.isDimensionless
      return quantity.value.value * (isBare ? unit.conversionFactor(to: .one) ?? 1 : 1)
    }
    let own = quantity.value.unit
    // A share a month of accounts for each person is an account per person and month.
    guard
      let factor = own.conversionFactor(to: unit)
        ?? own.conversionFactor(to: unit.withoutCounts)
    else {
      decoder.report(
        unit == .one ? .invalidUnit : .unitMismatch,
        "expected a figure in '\(unit)', found '\(own)'", at: quantity.location)
      return nil
    }
    return quantity.value.value * factor
  }
}
