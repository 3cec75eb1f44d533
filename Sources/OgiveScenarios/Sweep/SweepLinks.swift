import OgiveEvidence
import OgiveText

/// Holds the axes of a sweep against what a file has that may be changed.
struct SweepLinks {
  /// A sweep with more rows than this is refused.
  static let rowLimit = 1_000_000

  let draft: ScenarioDraft

  /// The axes that mean something; what is wrong with the others is reported.
  func axes(with decoder: inout NodeDecoder) -> [SweepAxis] {
    let axes = draft.sweep.compactMap { entry -> SweepAxis? in
      switch entry.form {
      case .listed(let changed): listed(changed, named: entry.name, with: &decoder)
      case .design(let design, let inputs):
        designed(design, inputs, named: entry.name, with: &decoder)
      }
    }
    refuseRepeats(axes, with: &decoder)
    refuseEndless(axes, with: &decoder)
    return axes
  }

  /// One thing cannot have two values at once.
  private func refuseRepeats(_ axes: [SweepAxis], with decoder: inout NodeDecoder) {
    var owner: [String: String] = [:]
    for (axis, entry) in zip(axes, draft.sweep) {
      for target in axis.targets {
        if let other = owner[target.name] {
          decoder.report(
            .duplicateIdentifier, "'\(target.name)' is changed by the axis '\(other)' already",
            at: entry.name.location)
        }
        owner[target.name] = axis.name
      }
    }
  }

  private func refuseEndless(_ axes: [SweepAxis], with decoder: inout NodeDecoder) {
    let readings = draft.evidence?.readings.reduce(1) { $0 * $1.kinds.count } ?? 1
    let plan = SweepPlan(
      axes: axes, scenarios: draft.merged.map(\.name.value), variants: readings)
    guard plan == nil, let first = draft.sweep.first else { return }
    decoder.report(
      .valueOutOfRange, "the axes together make more than \(Self.rowLimit) rows",
      at: first.name.location)
  }

  private func listed(
    _ changed: [YAMLEntry], named name: Located<String>, with decoder: inout NodeDecoder
  ) -> SweepAxis? {
    var targets: [SweepAxis.Target] = []
    var columns: [[ChangedValue]] = []
    for entry in changed {
      let target = target(Located(entry.key, at: entry.location), with: &decoder)
      guard let target,
        let values = SweepValues(entry.value, of: target.change, with: &decoder)?.values
      else { continue }
      if let first = columns.first, first.count != values.count {
        decoder.report(
          .valueOutOfRange,
          "'\(targets[0].name)' has \(first.count) values and '\(entry.key)' \(values.count)",
          at: entry.value.location, notes: ["what is zipped has as many values of each"])
      }
      targets.append(target)
      columns.append(values)
    }
    guard targets.count == changed.count, let count = columns.map(\.count).min() else { return nil }
    return SweepAxis(
      name: name.value, targets: targets,
      places: .listed((0..<count).map { place in columns.map { $0[place] } }), count: count)
  }

  private func designed(
    _ design: SweepDesign, _ inputs: [Located<String>], named name: Located<String>,
    with decoder: inout NodeDecoder
  ) -> SweepAxis? {
    let targets = inputs.compactMap { input -> SweepAxis.Target? in
      guard let target = target(input, with: &decoder) else { return nil }
      if case .event = target.change.target {
        decoder.report(
          .invalidQuestion, "'\(input.value)' has no distribution to draw from", at: input.location,
          notes: ["give it a list or a range of values, or name an assumption in the event"])
        return nil
      }
      return target
    }
    guard targets.count == inputs.count else { return nil }
    guard let count = design.count(inputs: inputs.count), count <= Self.rowLimit else {
      decoder.report(
        .valueOutOfRange, "'\(name.value)' has more than \(Self.rowLimit) points",
        at: name.location)
      return nil
    }
    return SweepAxis(name: name.value, targets: targets, places: .design(design), count: count)
  }

  private func target(
    _ name: Located<String>, with decoder: inout NodeDecoder
  ) -> SweepAxis.Target? {
    switch ScenarioChange.named(name.value, in: draft) {
    case .success(let change): return SweepAxis.Target(name: name.value, change: change)
    case .failure(let unknown):
      decoder.reportUnknown(
        .unknownReference, "thing to change", name.value, among: unknown.known, at: name.location)
      return nil
    }
  }
}
