internal import FlyingFox
internal import Foundation
internal import OgiveText

/// Answers the page's requests: a few fixed paths and no others, none of which names a file.
struct LiveHandler: HTTPHandler {
  let session: LiveSession

  /// How long a reader waits for news before asking again.
  static let patience = Duration.seconds(15)
  /// The largest body that is read: some hundred figures.
  static let bodyLimit = 64 << 10

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard RequestOrigin(request).isOwn else {
      return .refusal(.forbidden, "this page is for the browser on its own machine")
    }
    switch (request.method, request.path) {
    case (.GET, "/"): return .page(LiveAssets.page, "text/html; charset=utf-8")
    case (.GET, "/live.js"): return .page(LiveAssets.script, "text/javascript; charset=utf-8")
    case (.GET, "/live.css"): return .page(LiveAssets.style, "text/css; charset=utf-8")
    case (.GET, "/report.html"): return await report()
    case (.GET, "/events"): return await news(after: request.headers[HTTPHeader("Last-Event-ID")])
    case (.POST, "/dials"): return try await turn(request)
    case (.POST, "/write"): return try await write(request)
    case (_, "/dials"), (_, "/write"): return .refusal(.methodNotAllowed, "POST only")
    case (.GET, _): return .refusal(.notFound, "there is no such page")
    default: return .refusal(.methodNotAllowed, "GET only")
    }
  }

  private func report() async -> HTTPResponse {
    let text = await session.page.report
    return text.isEmpty
      ? .refusal(.notFound, "there is no report yet") : .report(text)
  }

  /// The news as one server-sent event: the browser asks again at once after each, with the number of the
  /// last one that it has seen (HTML standard, section 9.2).
  private func news(after last: String?) async -> HTTPResponse {
    let version = last.flatMap { Int($0) } ?? -1
    let page = await session.page(after: version, patience: Self.patience)
    guard page.version > version else { return .event(": nothing new\nretry: 10\n\n") }
    let data = page.json.text.split(separator: "\n").map { "data: \($0)\n" }.joined()
    return .event("retry: 10\nid: \(page.version)\n\(data)\n")
  }

  private func turn(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let body = try await body(of: request) else { return .tooLarge }
    guard let numbers = try? JSONDecoder().decode([String: Double].self, from: body),
      numbers.values.allSatisfy(\.isFinite)
    else { return .refusal(.badRequest, "expected an object of names and numbers") }
    await session.turn(numbers)
    return .done
  }

  private func write(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard try await body(of: request) != nil else { return .tooLarge }
    do {
      try await session.write()
      return .done
    } catch {
      return .refusal(
        .internalServerError, error.diagnostics.map(\.message).joined(separator: "; "))
    }
  }

  /// The body of a request; nil where it is too large.
  private func body(of request: HTTPRequest) async throws -> Data? {
    if let stated = request.headers[.contentLength].flatMap({ Int($0) }), stated > Self.bodyLimit {
      return nil
    }
    var body = Data()
    for try await part in request.bodySequence {
      body.append(part)
      if body.count > Self.bodyLimit { return nil }
    }
    return body
  }
}
