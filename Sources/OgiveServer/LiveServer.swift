internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Shows a session's page to browsers on this machine, and to nobody else.
public struct LiveServer: Sendable {
  /// Why no page can be shown.
  public struct Failure: Error, CustomStringConvertible {
    /// In a sentence.
    public let description: String
  }

  private let session: LiveSession
  private let server: HTTPServer

  /// A server of a session's page on the loopback interface.
  ///
  /// - Parameter port: The port; a free one where it is 0.
  /// - Throws: ``Failure`` where there is no such interface.
  public init(of session: LiveSession, port: UInt16) throws(Failure) {
    self.session = session
    do {
      let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
      server = HTTPServer(
        address: address, timeout: Self.timeout, logger: .disabled,
        handler: LiveHandler(session: session))
    } catch {
      throw Failure(description: "this machine has no loopback interface")
    }
  }

  /// A request may wait this long for news, and a little longer than ``LiveHandler`` lets it.
  private static let timeout = LiveHandler.patience / .seconds(1) + 20

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: Is told the page's address once it can be opened.
  /// - Throws: ``Failure`` where the port cannot be had.
  public func run(_ ready: @escaping @Sendable (String) -> Void) async throws {
    try await withThrowingTaskGroup { group in
      group.addTask { try await serve() }
      group.addTask {
        try await server.waitUntilListening(timeout: 10)
        if case .ip4(_, let port) = await server.listeningAddress {
          ready("http://127.0.0.1:\(port)/")
        }
        try await session.run()
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func serve() async throws {
    do {
      try await server.run()
    } catch let error as SocketError {
      throw Failure(description: "the port cannot be had: \(Self.words(error))")
    }
  }

  private static func words(_ error: SocketError) -> String {
    switch error {
    case .failed(_, let code, _) where code == EADDRINUSE: "it is in use; leave --port out"
    case .failed(_, let code, _) where code == EACCES: "only an administrator may use it"
    default: "the system refuses"
    }
  }
}
