import Foundation
import Ogive

/// Keeps the fits of an earlier run in memory and nothing else, so that what is timed begins after them.
final class FitsAlone: StepStore {
  private let lock = NSLock()
  nonisolated(unsafe) private var kept: [String: any Sendable] = [:]

  func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    lock.withLock { unsafe kept[step.name] as? Value }
  }

  func keep<Value: Codable & Sendable>(_ value: Value, of step: RunStep, seconds: Double) {
    guard step.kind == .fit || step.kind == .competition else { return }
    lock.withLock { unsafe kept[step.name] = value }
  }
}
