import Foundation
import Synchronization

@testable import OgiveScenarios

/// A store that encodes what it keeps, as a file would.
final class TestStore: StepStore {
  private let values = Mutex<[String: Data]>([:])

  var kept: [String: Data] { values.withLock { $0 } }

  func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    guard let data = kept[step.content ?? ""] else { return nil }
    return try? PropertyListDecoder().decode(type, from: data)
  }

  func keep<Value: Codable & Sendable>(_ value: Value, of step: RunStep, seconds: Double) {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    guard let content = step.content, let data = try? encoder.encode(value) else { return }
    values.withLock { $0[content] = data }
  }

  /// Cuts off every value in the middle.
  func spoil() {
    values.withLock { values in
      values = values.mapValues { $0.prefix($0.count / 2) }
    }
  }
}
