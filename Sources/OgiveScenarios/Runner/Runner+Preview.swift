internal import OgiveCurves
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// Nothing can be told before the whole run, or nothing would be gained by it.
  struct NoPreview: Error {}

  /// What ``run()`` is about to find, soon: posteriors whose priors alone have changed are those of the last
  /// fit with their draws weighted anew, and what takes long is as it was.
  ///
  /// Nothing of it is kept, and the result of ``run()`` is the same with a preview before it.
  ///
  /// - Returns: Nil where it would take as long as the run, or where the draws cannot tell: more than priors
  ///   has changed, or their mass has gone elsewhere.
  /// - Throws: as ``run()`` does.
  public func preview() async throws -> RunPreview? {
    let last = LastValues(of: store)
    do {
      let result = try await remembering(last).run()
      return last.parts.isEmpty ? nil : RunPreview(result: result, parts: last.parts)
    } catch is NoPreview {
      return nil
    }
  }

  /// What stocks take grows with the draws: a preview that integrates them shows the first draws alone.
  func noteFewerDraws() {
    guard let last, !file.stocks.isEmpty, file.draws > Self.previewDraws,
      !last.parts.contains(.draws)
    else { return }
    last.note(.fewer)
  }

  /// What is held of so many draws, or else made now and held: where a preview shows fewer of them, the first
  /// of all that are held.
  func holdingDraws<Value: Sendable>(
    _ key: (Int) -> String?, first: (Value) -> Value, make: () -> Value
  ) -> Value {
    store.holding(key(drawCount)) {
      let all = drawCount < file.draws ? key(file.draws).flatMap(store.held) : nil
      return (all as? Value).map(first) ?? make()
    }
  }

  /// The last fit of a series with its draws weighted by what is now believed of its curves.
  func reweightedFit(
    of reading: Reading, _ step: RunStep, _ last: LastValues
  ) throws(NoPreview) -> CurveFits {
    guard let key = Self.lastKey(of: step), let known = last.held(key) as? CurveFits else {
      throw NoPreview()
    }
    let name = reading.series.name.value
    let posteriors = known.posteriors.compactMap { posterior in
      let purpose = RandomPurpose("preview/\(name)/\(posterior.family.name)")
      return posterior.reweighted(
        to: reading.evidence, random: RandomSource(seed: file.seed).part(purpose))
    }
    guard posteriors.count == known.posteriors.count else { throw NoPreview() }
    last.noteChanged(name)
    last.note(.draws)
    last.note(.facts)
    if FutureStacking.learns(from: reading.evidence), posteriors.count > 1 { last.note(.weights) }
    return CurveFits(posteriors: posteriors, analyses: known.analyses, weights: known.weights)
  }

  /// What the store has of a step, or else made now and kept; in a preview what it was at last.
  func kept<Value: Codable & Sendable>(
    _ step: RunStep, _ make: () throws -> Value
  ) throws -> Value {
    if let known: Value = try known(step) { return known }
    let made = try Timed { try make() }
    return try keep(made, of: step)
  }

  /// The same of what is made step by step.
  func kept<Value: Codable & Sendable>(
    _ step: RunStep, _ make: () async throws -> Value
  ) async throws -> Value {
    if let known: Value = try known(step) { return known }
    let made = try await Timed.making { try await make() }
    return try keep(made, of: step)
  }

  private func known<Value: Codable & Sendable>(_ step: RunStep) throws -> Value? {
    let known = store.value(of: step, as: Value.self)
    guard let last else {
      if let known { remember(known, of: step) }
      return known
    }
    if let known { return known }
    guard let value = Self.lastKey(of: step).flatMap({ last.held($0) }) as? Value else {
      throw NoPreview()
    }
    last.note(.past)
    return value
  }

  private func keep<Value: Codable & Sendable>(
    _ made: Timed<Value>, of step: RunStep
  ) throws -> Value {
    try Task.checkCancellation()
    store.keep(made.value, of: step, seconds: made.seconds)
    remember(made.value, of: step)
    return made.value
  }

  /// Holds a step's value for previews after edits of priors.
  func remember(_ value: any Sendable, of step: RunStep) {
    if let key = Self.lastKey(of: step) { store.hold(value, key) }
  }

  static func lastKey(of step: RunStep) -> String? {
    step.near.map { "last \(step.kind.rawValue)\n" + $0 }
  }
}
