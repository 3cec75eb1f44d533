import Foundation
import OgiveTestSupport
import OgiveWorkspace

@testable import OgiveServer

/// The scenario that `ogive new` writes, served on a free port for as long as a test runs.
struct ServedProject {
  let folder: ScratchFolder
  let client: LoopbackClient

  var scenario: String { folder.path("scenarios/demo.yaml") }

  struct NoServer: Error {}

  /// Serves the project while `test` looks at it.
  static func serving(_ test: (ServedProject) async throws -> Void) async throws {
    let folder = try ScratchFolder()
    guard let template = ScenarioTemplate(name: "demo") else { throw NoServer() }
    try template.write(into: folder.path("scenarios"))
    let path = folder.path("scenarios/demo.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(
      text.replacing("seed: 1", with: "seed: 1\ndraws: 104"), to: "scenarios/demo.yaml")
    let server = LiveServer(of: LiveSession(path, threads: 2), port: 0)
    let (addresses, tell) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { tell.yield($0) } }
    defer { running.cancel() }
    guard let address = await addresses.first(where: { _ in true }),
      let port = address.split(separator: ":").last.flatMap({ UInt16($0.dropLast()) })
    else { throw NoServer() }
    try await test(ServedProject(folder: folder, client: LoopbackClient(port: port)))
  }

  /// The file as it is.
  func text() throws -> String { try String(contentsOfFile: scenario, encoding: .utf8) }

  /// Replaces something in the file, as an editor would.
  func edit(_ old: String, _ new: String) throws {
    try folder.write(try text().replacing(old, with: new), to: "scenarios/demo.yaml")
  }

  /// What the page is told next, after what it has heard already; as a browser does, it asks again when
  /// there is nothing new for a while.
  func news(after version: Int = 0) async throws -> News {
    for _ in 0..<20 {
      let answer = try await client.ask(
        "GET", "/events", headers: ["Last-Event-ID": "\(version)"])
      let data = answer.body.split(separator: "\n").filter { $0.hasPrefix("data: ") }
        .map { $0.dropFirst(6) }.joined(separator: "\n")
      if !data.isEmpty { return try JSONDecoder().decode(News.self, from: Data(data.utf8)) }
    }
    throw NoNews()
  }

  struct NoNews: Error {}

  /// What the page is told.
  struct News: Decodable {
    struct Dial: Decodable {
      let id: String
      let written: Double
      let number: Double
    }

    struct Words: Decodable {
      let en: String
      let zh: String
    }

    let version: Int
    let run: Int
    let preliminary: Words?
    let title: String
    let sound: Bool
    let report: Bool
    let turned: Bool
    let made: Int
    let steps: Int
    let mistakes: String
    let dials: [Dial]
  }
}
