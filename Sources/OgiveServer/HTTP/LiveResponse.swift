/// An answer to a browser.
struct LiveResponse: Error, Sendable {
  let status: LiveStatus
  private let type: String
  private let policy: String
  private let body: String

  private init(_ status: LiveStatus, _ type: String, policy: String, _ body: String) {
    self.status = status
    self.type = type
    self.policy = policy
    self.body = body
  }

  /// A part of the page, which may load nothing but the others.
  static func page(_ text: String, _ type: String) -> LiveResponse {
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
      + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'"
    return LiveResponse(.done, "\(type); charset=utf-8", policy: policy, text)
  }

  /// The report, as it would be written, for a frame of the page.
  static func report(_ text: String) -> LiveResponse {
    LiveResponse(.done, "text/html; charset=utf-8", policy: "frame-ancestors 'self'", text)
  }

  /// A server-sent event.
  static func event(_ text: String) -> LiveResponse {
    LiveResponse(.done, "text/event-stream", policy: nothing, text)
  }

  /// A request that was not followed, with why.
  static func refusal(_ status: LiveStatus, _ reason: String) -> LiveResponse {
    LiveResponse(status, "text/plain; charset=utf-8", policy: nothing, reason + "\n")
  }

  /// A request that was followed.
  static let done = LiveResponse(.done, "application/json", policy: nothing, "{}\n")

  private static let nothing = "default-src 'none'"

  /// The answer as it is sent; nothing is sent after it.
  func bytes(withBody: Bool) -> [UInt8] {
    let lines = [
      "HTTP/1.1 \(status.rawValue) \(status.reason)",
      "Content-Type: \(type)",
      "Content-Length: \(body.utf8.count)",
      "Connection: close",
      "Content-Security-Policy: \(policy)",
      "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer",
      "Cross-Origin-Resource-Policy: same-origin",
    ]
    let head = lines.map { $0 + "\r\n" }.joined() + "\r\n"
    return Array((withBody ? head + body : head).utf8)
  }
}
