/// Work split over a fixed number of threads, with results in order: the same whatever the number.
public enum Parallel {
  /// `transform` of every index from 0 to `count - 1`, at most `threads` at a time.
  ///
  /// - Throws: The error of the lowest index that failed, after all have run.
  public static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ transform: @escaping @Sendable (Int) throws -> Value
  ) async throws -> [Value] {
    guard threads > 1, count > 1 else { return try (0..<count).map(transform) }
    var results = [Result<Value, any Error>?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        next += 1
        group.addTask { (index, Result { try transform(index) }) }
      }
      for _ in 0..<threads { start() }
      for await (index, result) in group {
        results[index] = result
        start()
      }
    }
    return try results.compactMap { $0 }.map { try $0.get() }
  }
}
