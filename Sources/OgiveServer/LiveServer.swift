internal import FlyingSocks
internal import Glibc

/// Shows a session's page to browsers on this machine, and to nobody else.
public struct LiveServer: Sendable {
  /// Why no page can be shown.
  public struct Failure: Error, CustomStringConvertible {
    /// In a sentence.
    public let description: String
  }

  private let session: LiveSession
  private let port: UInt16

  /// A server of a session's page on the loopback interface.
  ///
  /// - Parameter port: The port; a free one where it is 0.
  public init(of session: LiveSession, port: UInt16) {
    self.session = session
    self.port = port
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: Is told the page's address once it can be opened.
  /// - Throws: ``Failure`` where the port cannot be had.
  public func run(_ ready: @escaping @Sendable (String) -> Void) async throws {
    let socket = try listeningSocket()
    defer { try? socket.close() }
    if case .ip4(_, let port) = try socket.sockname() { ready("http://127.0.0.1:\(port)/") }
    let pool = SocketPool<Poll>.make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listener) }
      group.addTask { try await session.run() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(from listener: AsyncSocket) async throws {
    let handler = LiveHandler(session: session)
    try await withThrowingDiscardingTaskGroup { group in
      for try await socket in listener.sockets {
        group.addTask { await LiveConnection(socket).serve { await handler.answer($0) } }
      }
    }
  }

  private func listeningSocket() throws(Failure) -> Socket {
    do {
      let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
      let socket = try Socket(domain: Int32(AF_INET))
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      throw Failure(description: "port \(port) cannot be had: \(Self.words(error))")
    }
  }

  private static func words(_ error: any Error) -> String {
    guard case .failed(_, let code, _) = error as? SocketError else { return "the system refuses" }
    return switch code {
    case EADDRINUSE: "it is in use; leave --port out for a free one"
    case EACCES: "only an administrator may use it; leave --port out for a free one"
    default: "the system refuses"
    }
  }
}
