internal import FoundationEssentials
internal import OgiveText

/// Answers the page's requests: a few fixed paths and no others, none of which names a file.
struct LiveHandler: Sendable {
  let session: LiveSession

  /// How long a reader waits for news before asking again.
  static let patience = Duration.seconds(15)

  func answer(_ request: LiveRequest) async -> LiveResponse {
    guard RequestOrigin(request).isOwn else {
      return .refusal(.forbidden, "this page is for the browser on its own machine")
    }
    switch (request.method, request.path) {
    case ("GET", "/"): return .page(LiveAssets.page, "text/html")
    case ("GET", "/live.js"): return .page(LiveAssets.script, "text/javascript")
    case ("GET", "/live.css"): return .page(LiveAssets.style, "text/css")
    case ("GET", "/report.html"): return await report()
    case ("GET", "/events"): return await news(after: request["last-event-id"])
    case ("POST", "/dials"): return await turn(request)
    case ("POST", "/write"): return await write()
    case (_, "/dials"), (_, "/write"): return .refusal(.methodNotAllowed, "POST only")
    case ("GET", _): return .refusal(.notFound, "there is no such page")
    default: return .refusal(.methodNotAllowed, "GET only")
    }
  }

  private func report() async -> LiveResponse {
    let text = await session.page.report
    return text.isEmpty
      ? .refusal(.notFound, "there is no report yet") : .report(text)
  }

  /// The news as one server-sent event: the browser asks again at once after each, with the number of the
  /// last one that it has seen (HTML standard, section 9.2).
  private func news(after last: String?) async -> LiveResponse {
    let version = last.flatMap { Int($0) } ?? -1
    let page = await session.page(after: version, patience: Self.patience)
    guard page.version > version else { return .event(": nothing new\nretry: 10\n\n") }
    let data = page.json.text.split(separator: "\n").map { "data: \($0)\n" }.joined()
    return .event("retry: 10\nid: \(page.version)\n\(data)\n")
  }

  private func turn(_ request: LiveRequest) async -> LiveResponse {
    guard let numbers = try? JSONDecoder().decode([String: Double].self, from: Data(request.body)),
      numbers.values.allSatisfy(\.isFinite)
    else { return .refusal(.badRequest, "expected an object of names and numbers") }
    await session.turn(numbers)
    return .done
  }

  private func write() async -> LiveResponse {
    do {
      try await session.write()
      return .done
    } catch {
      return .refusal(.failed, error.diagnostics.map(\.message).joined(separator: "; "))
    }
  }
}
