import Foundation
import OgiveTestSupport

/// A command that goes on until it is interrupted.
final class LiveOgive {
  private let process = Process()
  private let scratch: ScratchFolder

  /// Starts `ogive` with these arguments.
  init(_ arguments: [String], in folder: URL) throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    process.executableURL = Ogive.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.url.path, "LC_ALL": "C"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  var output: String { text("output") }
  var errors: String { text("errors") }

  private func text(_ name: String) -> String {
    (try? String(contentsOfFile: scratch.path(name), encoding: .utf8)) ?? ""
  }

  /// Waits until the output says something; false where it does not within a minute.
  func says(_ words: String) async throws -> Bool {
    for _ in 0..<1200 {
      if output.contains(words) { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// Interrupts it as Ctrl-C does, and gives its exit status.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
