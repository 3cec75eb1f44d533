import Foundation
import OgiveTestSupport

/// One run of the built command, as a person's shell would run it.
struct Ogive {
  let status: Int32
  let output: String
  let errors: String

  /// The command that was built with the tests.
  static var binary: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ogive")
  }

  /// Runs `ogive` with these arguments to its end.
  ///
  /// - Parameters:
  ///   - folder: the current folder of the run; the project's root unless said otherwise.
  ///   - binary: the command to run.
  init(
    _ arguments: String..., in folder: URL = Repository.root, binary: URL = Ogive.binary,
    environment: [String: String] = [:]
  ) throws {
    try self.init(arguments, in: folder, binary: binary, environment: environment)
  }

  /// The same for a list of arguments.
  init(
    _ arguments: [String], in folder: URL = Repository.root, binary: URL = Ogive.binary,
    environment: [String: String] = [:]
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment(home: scratch.url.path).merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: scratch.url.appending(path: "output"), encoding: .utf8)
    errors = try String(contentsOf: scratch.url.appending(path: "errors"), encoding: .utf8)
  }

  private static func environment(home: String) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": home, "COLUMNS": "80", "LC_ALL": "C",
      // A value that an earlier build has kept would be taken for one of this build.
      "OGIVE_NO_CACHE": "1",
    ]
  }
}
