internal import Dispatch

/// Threads for runs alone: those that look at files and answer browsers are never kept waiting by one, even
/// where it keeps every processor busy.
final class LiveExecutor: TaskExecutor {
  static let shared = LiveExecutor()

  /// Dispatch has threads of their own for each class of service, and tasks are of another one.
  private let queue = DispatchQueue.global(qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
