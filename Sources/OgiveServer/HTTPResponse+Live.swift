internal import FlyingFox
internal import Foundation

extension HTTPResponse {
  /// A part of the page, which may load nothing but the others.
  static func page(_ text: String, _ type: String) -> HTTPResponse {
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    return of(text, .ok, type, policy)
  }

  /// The report, as it would be written, for a frame of the page.
  static func report(_ text: String) -> HTTPResponse {
    of(text, .ok, "text/html; charset=utf-8", "frame-ancestors 'self'")
  }

  /// A server-sent event.
  static func event(_ text: String) -> HTTPResponse {
    of(text, .ok, "text/event-stream", "default-src 'none'")
  }

  /// A request that was not followed, with why.
  static func refusal(_ status: HTTPStatusCode, _ reason: String) -> HTTPResponse {
    of(reason + "\n", status, "text/plain; charset=utf-8", "default-src 'none'")
  }

  static var tooLarge: HTTPResponse { refusal(.payloadTooLarge, "the body is too large") }

  static var done: HTTPResponse { of("{}\n", .ok, "application/json", "default-src 'none'") }

  private static func of(
    _ text: String, _ status: HTTPStatusCode, _ type: String, _ policy: String
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: type, HTTPHeader("Content-Security-Policy"): policy,
        HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Referrer-Policy"): "no-referrer",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      ], body: Data(text.utf8))
  }
}
