internal import OgiveNumerics

/// What a projected scenario is given at every place of a sweep's axes: read off its draws once, for all
/// rows.
struct SweepChanges: Sendable {
  typealias Change = (target: SweepAxis.Target, value: ChangedValue)

  /// By axis, then by place.
  private let changes: [[[Change]]]

  /// - Parameters:
  ///   - designs: For each axis the points of its design, each a share of every input's distribution; none
  ///     of an axis that lists its values.
  ///   - model: What the scenario is made from.
  init(along axes: [SweepAxis], designs: [[[Double]]], in model: ScenarioModel) {
    changes = zip(axes, designs).map { axis, design in
      let columns = axis.targets.indices.map { index in
        Self.values(of: axis, index, design: design, in: model)
      }
      return (0..<axis.count).map { place in
        zip(axis.targets, columns).compactMap { target, values in
          values[place].map { (target, $0) }
        }
      }
    }
  }

  /// What a row is given that stands at these places.
  subscript(places: [(axis: Int, place: Int)]) -> [Change] {
    places.flatMap { changes[$0.axis][$0.place] }
  }

  /// What one of an axis's targets is given at each place; nil where that does not concern the scenario.
  private static func values(
    of axis: SweepAxis, _ index: Int, design: [[Double]], in model: ScenarioModel
  ) -> [ChangedValue?] {
    let change = axis.targets[index].change
    let name = model.scenario.name.value
    guard change.scenario ?? name == name else { return Array(repeating: nil, count: axis.count) }
    return switch axis.places {
    case .listed(let values): values.map { $0[index] }
    case .design:
      model.values(of: change, at: design.map { $0[index] }).map { $0.map { .number($0) } }
    }
  }
}

extension ScenarioModel {
  /// The values of an assumed number, or of a series' capacity or growth, below which it lies with some
  /// probabilities. Growth is given as what it is set to: as a part of its median.
  fileprivate func values(of change: ScenarioChange, at shares: [Double]) -> [Double?] {
    switch change.target {
    case .number(let name):
      let distribution = scenario.numbers.first { $0.name.value == name }?.distribution
      return shares.map { distribution?.quantile($0) }
    case .parameter(let name, let part):
      guard let draws = state(part, of: name) else { return shares.map { _ in nil } }
      let found = Quantile.values(of: draws, levels: [0.5] + shares)
      return found.dropFirst().map {
        part == "growth" ? $0 / found[0] : min($0, .greatestFiniteMagnitude)
      }
    case .event: return shares.map { _ in nil }
    }
  }
}
