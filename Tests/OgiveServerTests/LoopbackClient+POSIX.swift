import Foundation
import Glibc

/// Sends bytes to a server on this machine and takes what comes back, as any program could.
struct LoopbackClient {
  let port: UInt16

  /// An answer, taken apart.
  struct Answer {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  /// Why there is no answer.
  struct NoAnswer: Error {
    let sent: String
  }

  /// Asks for a path.
  ///
  /// - Parameters:
  ///   - headers: In place of those that a browser would send for its own page.
  ///   - body: Sent with its length unless a length is among the headers.
  func ask(
    _ method: String = "GET", _ path: String, headers: [String: String] = [:], body: String = ""
  ) async throws -> Answer {
    var lines = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
    if method != "GET" {
      lines["Content-Type"] = "application/json"
      lines["Content-Length"] = "\(body.utf8.count)"
    }
    for (name, value) in headers { lines[name] = value.isEmpty ? nil : value }
    let head = lines.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return try await send("\(method) \(path) HTTP/1.1\r\n\(head)\r\n\(body)")
  }

  /// Sends a text as it stands. The server is in the same process: what waits for it must not take a
  /// thread away from it.
  func send(_ text: String) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try answer(to: text) }) }
    }
  }

  private func answer(to text: String) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw NoAnswer(sent: text) }
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // A server may have answered and closed before it had all of it.
      guard count > 0 else { break }
      sent += count
    }
    return try Answer(Self.rest(of: descriptor), sent: text)
  }

  private static func rest(of descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe recv(descriptor, &chunk, chunk.count, 0), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}

extension LoopbackClient.Answer {
  init(_ bytes: [UInt8], sent: String) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else {
      throw LoopbackClient.NoAnswer(sent: sent)
    }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    headers = Dictionary(
      lines.dropFirst().map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (parts[0].lowercased(), parts[1].drop { $0 == " " }.description)
      }
    ) { first, _ in first }
    body = String(text[end.upperBound...])
  }
}
