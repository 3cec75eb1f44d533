import OgiveTestSupport
import Testing

@testable import OgiveServer

@Suite("The live page")
struct LiveServerTests {
  @Test("it shows the report of the file, and a new one after a save")
  func reload() async throws {
    try await ServedProject.serving { project in
      let first = try await project.news()
      #expect(first.version == 1 && first.sound && first.report && first.mistakes.isEmpty)
      #expect(first.title == "How many people will use Example in two years?")
      #expect(first.dials.map(\.id) == ["minutes.p10", "minutes.p90"])
      let report = try await project.client.ask("GET", "/report.html?1").body
      #expect(report.hasPrefix("<!doctype html>") && report.contains("in two years?"))
      try project.edit("in two years?", "in three years?")
      let second = try await project.news(after: first.version)
      #expect(second.version == 2 && second.made == 0)
      #expect(try await project.client.ask("GET", "/report.html").body.contains("in three years?"))
    }
  }

  @Test("mistakes are told with their line and caret, and the last sound report stays")
  func mistakes() async throws {
    try await ServedProject.serving { project in
      let first = try await project.news()
      try project.edit("curve: [logistic", "curve: [logistik")
      let faulty = try await project.news(after: first.version)
      #expect(!faulty.sound && faulty.report)
      #expect(faulty.mistakes.contains("demo.yaml:17:"))
      #expect(faulty.mistakes.contains("^^^^^^^^"))
      #expect(faulty.mistakes.contains("did you mean 'logistic'?"))
      #expect(try await project.client.ask("GET", "/report.html").status == 200)
      try project.edit("curve: [logistik", "curve: [logistic")
      #expect(try await project.news(after: faulty.version).sound)
    }
  }

  @Test("a turned figure moves the answers and not the file, until it is written at its place")
  func turning() async throws {
    try await ServedProject.serving { project in
      let (first, before) = (try await project.news(), try project.text())
      let files = try project.folder.files()
      let report = try await project.client.ask("GET", "/report.html").body
      #expect(
        try await project.client.ask("POST", "/dials", body: "{\"minutes.p90\": 55}").status == 200)
      let second = try await project.news(after: first.version)
      #expect(second.turned && second.sound && second.made == 2)
      #expect(second.dials.map(\.number) == [20, 55] && second.dials.map(\.written) == [20, 40])
      #expect(try await project.client.ask("GET", "/report.html").body != report)
      #expect(try project.folder.files() == files)

      #expect(try await project.client.ask("POST", "/write").status == 200)
      let third = try await project.news(after: second.version)
      #expect(!third.turned && third.dials.map(\.written) == [20, 55])
      #expect(
        try project.text()
          == before.replacing("p90: 40 min/person/day", with: "p90: 55 min/person/day"))
      #expect(try project.folder.files().keys.sorted() == files.keys.sorted())
    }
  }

  @Test("a turned prior shows a preview that says so in both languages, and then the whole run")
  func preview() async throws {
    try await ServedProject.serving { project in
      var page = try await project.news()
      try project.edit("draws: 104", "draws: 20000")
      page = try await project.news(after: page.version)
      try project.edit(
        "  minutes: {log",
        "  users.capacity: {lognormal: {p10: 60M, p90: 200M}, because: \"a test\"}\n  minutes: {log"
      )
      while page.preliminary != nil
        || !page.dials.contains(where: { $0.id == "users.capacity.p90" })
      {
        page = try await project.news(after: page.version)
      }
      let files = try project.folder.files()
      // On a busy machine the whole run may be there before the preview has been asked for.
      var soon = page
      for figure in stride(from: 250, to: 500, by: 10) where soon.preliminary == nil {
        let turned = "{\"users.capacity.p90\": \(figure)}"
        _ = try await project.client.ask("POST", "/dials", body: turned)
        soon = try await project.news(after: soon.version)
      }
      let words = try #require(soon.preliminary)
      #expect(words.en.hasPrefix("Preliminary: ") && words.zh.hasPrefix("初步结果："))
      #expect(soon.turned && soon.sound && soon.report)
      let whole = try await project.news(after: soon.version)
      #expect(whole.preliminary == nil && whole.run == soon.run && whole.made > 0)
      #expect(try project.folder.files() == files)
    }
  }

  @Test("figures go back to what is written")
  func asWritten() async throws {
    try await ServedProject.serving { project in
      let first = try await project.news()
      let report = try await project.client.ask("GET", "/report.html").body
      _ = try await project.client.ask("POST", "/dials", body: "{\"minutes.p10\": 10}")
      let second = try await project.news(after: first.version)
      #expect(second.turned)
      _ = try await project.client.ask("POST", "/dials", body: "{}")
      let third = try await project.news(after: second.version)
      #expect(!third.turned && third.made == 0)
      #expect(try await project.client.ask("GET", "/report.html").body == report)
    }
  }

  @Test(
    "pages of other names and of other sites are refused",
    arguments: [
      ["Host": "evil.example"], ["Host": "evil.example:80"], ["Host": ""],
      ["Host": "127.0.0.1.evil.example"], ["Host": "127.0.0.1:x"], ["Host": "[::1]"],
      ["Origin": "http://evil.example"], ["Origin": "null"],
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
    ])
  func strangers(headers: [String: String]) async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      for (method, path) in [
        ("GET", "/"), ("GET", "/report.html"), ("GET", "/events"), ("POST", "/dials"),
        ("POST", "/write"),
      ] {
        let answer = try await project.client.ask(method, path, headers: headers, body: "")
        #expect(answer.status == 403, "\(method) \(path)")
        #expect(!answer.body.contains("Example"))
      }
    }
  }

  @Test("what changes something must say that it is JSON, which a foreign form cannot")
  func forms() async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      for type in ["text/plain", "application/x-www-form-urlencoded", ""] {
        let answer = try await project.client.ask(
          "POST", "/write", headers: ["Content-Type": type], body: "{}")
        #expect(answer.status == 403)
      }
    }
  }

  @Test(
    "there are no pages but its own, however they are spelt",
    arguments: [
      "/scenarios/demo.yaml", "/../demo.yaml", "/..%2f..%2fetc/passwd", "//etc/passwd",
      "/report.html/../../etc/passwd", "/.ogive", "/live.js/", "/%2e%2e/", "/etc/passwd",
    ])
  func paths(path: String) async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      let answer = try await project.client.ask("GET", path)
      #expect(answer.status == 404)
      #expect(!answer.body.contains("root:") && !answer.body.contains("ogive: 1"))
    }
  }

  @Test("bodies that are too large or no figures are refused")
  func bodies() async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      let ask = { try await project.client.ask("POST", "/dials", headers: $0, body: $1).status }
      #expect(try await ask([:], String(repeating: " ", count: 70_000)) == 413)
      #expect(try await ask(["Content-Length": "99999999999"], "{}") == 413)
      for body in ["", "[]", "{\"a\": \"b\"}", "{\"a\": 1e999}", "{\"a\"", "null"] {
        #expect(try await ask([:], body) == 400, "\(body)")
      }
      #expect(try await ask([:], "{\"nothing\": 1}") == 200)
      #expect(try await project.client.ask("GET", "/").status == 200)
    }
  }

  @Test("other methods are refused", arguments: ["PUT", "DELETE", "OPTIONS", "HEAD"])
  func methods(method: String) async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      #expect(try await project.client.ask(method, "/").status == 405)
      #expect(try await project.client.ask("GET", "/write").status == 405)
    }
  }

  @Test("what is no request does not stop it")
  func noise() async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      for text in [
        "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
      ] {
        _ = try? await project.client.send(text)
      }
      #expect(try await project.client.ask("GET", "/").status == 200)
    }
  }

  @Test("every answer says what may be loaded, and is kept by nobody")
  func headers() async throws {
    try await ServedProject.serving { project in
      _ = try await project.news()
      for path in ["/", "/live.js", "/live.css", "/report.html", "/events", "/nothing"] {
        let answer = try await project.client.ask("GET", path)
        #expect(answer.headers["content-security-policy"]?.isEmpty == false, "\(path)")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["access-control-allow-origin"] == nil)
      }
    }
  }

  @Test("a port that is in use is told in a sentence")
  func portInUse() async throws {
    try await ServedProject.serving { project in
      let other = LiveServer(
        of: LiveSession(project.scenario, threads: 1), port: project.client.port)
      let failure = try await #require(throws: LiveServer.Failure.self) {
        try await other.run { _ in }
      }
      #expect(failure.description.contains("in use"))
    }
  }
}
