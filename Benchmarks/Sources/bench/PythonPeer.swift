import Foundation

/// A Python script that is started once and does one timed run whenever it is asked.
final class PythonPeer {
  /// What Python calls itself, past any launcher in front of it; nil where there is none.
  static let executable: String? = {
    let question = Process()
    let answer = Pipe()
    question.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    question.arguments = ["python3", "-c", "import sys; print(sys.executable)"]
    question.standardOutput = answer
    question.standardError = FileHandle.nullDevice
    guard (try? question.run()) != nil else { return nil }
    let path = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    question.waitUntilExit()
    let name = path.trimmingCharacters(in: .whitespacesAndNewlines)
    return name.isEmpty ? nil : name
  }()

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var isReady = false

  /// The peer `script`, which gets `figures` to work on.
  init(_ script: String, figures: [String: Any]) {
    guard let executable = Self.executable,
      let line = try? JSONSerialization.data(withJSONObject: figures)
    else { return }
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = ["Benchmarks/peers/\(script)"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return }
    isReady = true
    isReady = ask(String(decoding: line, as: UTF8.self)) == "ready"
  }

  deinit {
    try? input.fileHandleForWriting.close()
  }

  /// The variant of this peer called `name`.
  func contender(_ name: String, showing title: String) -> Contender {
    Contender(title, seconds: { self.ask(name).flatMap { Double($0) } })
  }

  private func ask(_ line: String) -> String? {
    guard isReady else { return nil }
    guard (try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))) != nil
    else { return nil }
    var answer = Data()
    while answer.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else {
        isReady = false
        return nil
      }
      answer += more
    }
    return String(decoding: answer.dropLast(), as: UTF8.self)
  }
}
