extension LiveScenario {
  /// How often the files are looked at: a tenth of the time in which a change is to be seen.
  public static let interval = Duration.milliseconds(15)

  /// Runs the scenario as its files are now; a run that a change overtakes is stopped, and another begun.
  ///
  /// - Parameters:
  ///   - text: Is asked before each run what the scenario file is to say instead of what it says.
  ///   - isOvertaken: Whether something else has changed since `text` was asked.
  ///   - show: Is given what a run is about to find, where that can be told before it is done.
  /// - Throws: `CancellationError` where the task was cancelled; what `show` throws.
  public func latest(
    saying text: @escaping @Sendable () async -> String? = { nil },
    isOvertaken: @escaping @Sendable () async -> Bool = { false },
    previewing show: @escaping @Sendable (LivePreview) async throws -> Void = { _ in }
  ) async throws -> Update {
    while true {
      watch()
      let said = await text()
      let run = Task { try await self.run(saying: said, previewing: show) }
      let lookout = Task {
        repeat { try await Task.sleep(for: Self.interval) } while await !isChanged(or: isOvertaken)
        run.cancel()
      }
      defer { lookout.cancel() }
      do {
        return try await withTaskCancellationHandler {
          try await run.value
        } onCancel: {
          run.cancel()
        }
      } catch is CancellationError {
        try Task.checkCancellation()
      }
    }
  }

  private func isChanged(or isOvertaken: @Sendable () async -> Bool) async -> Bool {
    if hasChanged() { return true }
    return await isOvertaken()
  }
}
