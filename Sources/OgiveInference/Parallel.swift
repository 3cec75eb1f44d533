/// Work split over a fixed number of threads, with results in order: the same whatever the number.
public enum Parallel {
  /// `transform` of every index from 0 to `count - 1`, at most `threads` at a time.
  ///
  /// - Parameter finished: Called after each index, one call at a time, in any order of indices.
  /// - Throws: The error of the lowest index that failed, after all have run.
  public static func map<Value: Sendable, Failure: Error>(
    _ count: Int, threads: Int, finished: () -> Void = {},
    _ transform: @escaping @Sendable (Int) throws(Failure) -> Value
  ) async throws(Failure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    guard threads > 1, count > 1 else {
      for index in 0..<count {
        values.append(try transform(index))
        finished()
      }
      return values
    }
    for result in await results(count, threads: threads, finished, transform) {
      values.append(try result.get())
    }
    return values
  }

  private static func results<Value: Sendable, Failure: Error>(
    _ count: Int, threads: Int, _ finished: () -> Void,
    _ transform: @escaping @Sendable (Int) throws(Failure) -> Value
  ) async -> [Result<Value, Failure>] {
    var results = [Result<Value, Failure>?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result<Value, Failure>).self) { group in
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        next += 1
        group.addTask {
          (index, Result { () throws(Failure) in try transform(index) })
        }
      }
      for _ in 0..<threads { start() }
      for await (index, result) in group {
        results[index] = result
        finished()
        start()
      }
    }
    return results.compactMap { $0 }
  }
}
