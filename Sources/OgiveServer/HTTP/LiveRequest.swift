/// What a browser asks for.
struct LiveRequest: Sendable {
  /// In capitals, as sent: `GET`.
  let method: String
  /// The path as sent, without the query.
  let path: String
  /// By their names in small letters.
  private let headers: [String: String]
  var body: [UInt8] = []

  /// The value of a header by its name in small letters; nil where it was not sent.
  subscript(_ name: String) -> String? { headers[name] }

  /// A request line with its headers, without the blank line after them.
  ///
  /// - Throws: The answer to what is no request.
  init(head: String) throws(LiveResponse) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else {
      throw .refusal(.badRequest, "this is no request of HTTP/1.1")
    }
    method = String(words[0])
    path = String(words[1].prefix { $0 != "?" })
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let (name, value) = Self.header(line), headers.updateValue(value, forKey: name) == nil
      else { throw .refusal(.badRequest, "'\(line)' is no header, or there are two of it") }
    }
    self.headers = headers
  }

  private static func header(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    return (name.lowercased(), String(value))
  }

  /// How many bytes the body has.
  ///
  /// - Throws: The answer to a length that is none or too large.
  func bodyLength(limit: Int) throws(LiveResponse) -> Int {
    guard self["transfer-encoding"] == nil else {
      throw .refusal(.lengthRequired, "the body must say its length")
    }
    guard let stated = self["content-length"] else { return 0 }
    guard !stated.isEmpty, stated.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .refusal(.badRequest, "'\(stated)' is no length")
    }
    guard let length = Int(stated), length <= limit else {
      throw .refusal(.payloadTooLarge, "the body is too large")
    }
    return length
  }
}
