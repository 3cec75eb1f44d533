public import OgiveReports
public import OgiveScenarios
internal import OgiveText

extension ResultsSnapshot {
  /// A comparison with how much of each answer's change is due to data and assumptions, found by running
  /// each side's scenario with the other's evidence. Where that cannot be done, with why.
  ///
  /// - Parameter comparison: This snapshot beside `other`.
  public func attributing(
    _ comparison: ResultsComparison, to other: ResultsSnapshot, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async -> ResultsComparison {
    let moved = comparison.differences.contains { $0.file == "answers.csv" && $0.column == "value" }
    guard moved else { return comparison }
    var result = comparison
    guard let old = inputs, let new = other.inputs else {
      let missing = [self, other].filter { $0.inputs == nil }.map(\.name)
      result.unapportioned =
        "the changes are not apportioned: the scenario and evidence of "
        + "\(missing.joined(separator: " and ")) are not at hand as they were"
      return result
    }
    do {
      let runs = try await Self.runs(old, new, threads: threads, progress)
      result.attribution = ChangeAttribution(comparison.differences, to: runs)
    } catch let error as DiagnosticError {
      let first = error.diagnostics.first?.message ?? "a mistake"
      result.unapportioned =
        "the changes are not apportioned: file and facts of the two do not go together: \(first)"
    } catch {
      result.unapportioned = "the changes are not apportioned: \(error)"
    }
    return result
  }

  /// Every combination of the two files with the two sets of facts; what several have in common is made
  /// once.
  private static func runs(
    _ old: ScenarioInputs, _ new: ScenarioInputs, threads: Int,
    _ progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> ChangeAttribution.Runs {
    let all = [old, old.with(evidenceOf: new), new.with(evidenceOf: old), new]
    let memory = StepMemory()
    var results: [RunResult] = []
    for (index, inputs) in all.enumerated() {
      let loaded = try inputs.load()
      let runner = Runner(
        loaded.file, evidence: loaded.book, threads: threads, store: memory
      ) {
        progress(Progress(part: (Double(index) + $0.part) / 4, doing: "exchanging data"))
      }
      results.append(try await runner.run())
    }
    return ChangeAttribution.Runs(
      old: results[0], oldWithNewData: results[1], newWithOldData: results[2], new: results[3])
  }
}
