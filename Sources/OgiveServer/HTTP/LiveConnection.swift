internal import FlyingSocks
internal import FoundationEssentials
internal import Glibc

/// One connection of a browser: a request comes, an answer goes, and it ends.
struct LiveConnection: Sendable {
  private let socket: AsyncSocket

  /// The largest head of a request that is read.
  private static let headLimit = 16 << 10
  /// The largest body that is read: some hundred figures.
  private static let bodyLimit = 64 << 10
  /// How much is read and dropped of a request that was refused.
  private static let dropLimit = 1 << 20
  /// How long a request may take to come.
  private static let patience = Duration.seconds(10)
  private static let blankLine = Array("\r\n\r\n".utf8)

  init(_ socket: AsyncSocket) { self.socket = socket }

  /// Reads a request, answers it and closes; a browser that goes away meanwhile is no failure.
  func serve(_ answer: @escaping @Sendable (LiveRequest) async -> LiveResponse) async {
    defer { try? socket.close() }
    do {
      let request = try await within(Self.patience) { try await read() }
      try await send(await answer(request), withBody: request.method != "HEAD")
    } catch let refusal as LiveResponse {
      try? await send(refusal, withBody: true)
    } catch {
      return
    }
  }

  private func read() async throws -> LiveRequest {
    var bytes: [UInt8] = []
    while true {
      if let end = Self.end(ofHeadIn: bytes) {
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let body = bytes[(end + Self.blankLine.count)...]
        return try await completed(LiveRequest(head: head), by: Array(body))
      }
      guard bytes.count <= Self.headLimit else {
        throw LiveResponse.refusal(.headTooLarge, "the request is too large")
      }
      bytes += try await more()
    }
  }

  private static func end(ofHeadIn bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: blankLine) }
  }

  private func completed(_ request: LiveRequest, by first: [UInt8]) async throws -> LiveRequest {
    let length = try request.bodyLength(limit: Self.bodyLimit)
    var body = first
    while body.count < length { body += try await more() }
    var whole = request
    whole.body = Array(body.prefix(length))
    return whole
  }

  private func more() async throws -> [UInt8] {
    let bytes = try await socket.read(atMost: 4096)
    guard !bytes.isEmpty else { throw SocketError.disconnected }
    return bytes
  }

  /// Sends an answer and waits until the browser has it: what is closed with something unread is cut off
  /// (RFC 9112, section 9.6).
  private func send(_ response: LiveResponse, withBody: Bool) async throws {
    try await socket.write(Data(response.bytes(withBody: withBody)))
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try await within(.seconds(2)) {
      var dropped = 0
      while dropped < Self.dropLimit { dropped += try await more().count }
    }
  }

  /// The value of some work; it is cancelled when it takes too long.
  private func within<Value: Sendable>(
    _ patience: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw SocketError.disconnected }
      return value
    }
  }
}
