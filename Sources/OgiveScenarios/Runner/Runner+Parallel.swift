internal import OgiveInference

extension Runner {
  /// Work split over the run's threads, with results in order; what comes after a cancellation is not begun,
  /// and what one may have cut short is not used.
  ///
  /// - Throws: `CancellationError` where the task was cancelled; else what `transform` throws.
  func parallel<Value: Sendable>(
    _ count: Int, finished: () -> Void = {},
    _ transform: @escaping @Sendable (Int) throws -> Value
  ) async throws -> [Value] {
    try await Parallel.map(count, threads: threads, finished: finished) { index in
      try Task.checkCancellation()
      let value = try transform(index)
      try Task.checkCancellation()
      return value
    }
  }
}
