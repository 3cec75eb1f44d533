public import OgiveScenarios
internal import OgiveText

extension ResultsSnapshot {
  /// The results that a person means: a scenario file, which is run; a revision and folder of git; or a
  /// results folder.
  ///
  /// - Throws: what is wrong with whatever it is.
  public static func of(_ place: String, threads: Int) async throws -> ResultsSnapshot {
    if place.hasSuffix(".yaml") || place.hasSuffix(".yml") {
      return try await scenario(LoadedScenario.load(place), named: place, threads: threads)
    }
    let isRevision = place.contains(":") && !place.hasPrefix("/") && !place.hasPrefix(".")
    return isRevision ? try revision(place) : try folder(place)
  }

  /// The results of running a scenario now.
  public static func scenario(
    _ scenario: LoadedScenario, named name: String, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> ResultsSnapshot {
    let runner = Runner(
      scenario.file, evidence: scenario.book, threads: threads, progress: progress)
    let outcome = RunOutcome(scenario: scenario, result: try await runner.run())
    return ResultsSnapshot(
      name: name, await outcome.files(threads: threads), inputs: ScenarioInputs(of: scenario))
  }
}
