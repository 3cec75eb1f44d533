/// Where a request comes from: other pages in the same browser must not reach this one, under whatever
/// name they find it.
struct RequestOrigin {
  private let request: LiveRequest

  init(_ request: LiveRequest) { self.request = request }

  /// Whether it was made by the page itself, or by the person in the address bar.
  ///
  /// A name that somebody has pointed at this machine gives itself away in `Host` (DNS rebinding), a
  /// form or script of another page in `Origin` and `Sec-Fetch-Site`; and what changes something has a
  /// type that a foreign page may not send unasked.
  var isOwn: Bool {
    guard let host = request["host"], Self.isLoopback(host) else { return false }
    if let origin = request["origin"], origin != "http://\(host)" {
      return false
    }
    if let site = request["sec-fetch-site"],
      !["same-origin", "none"].contains(site)
    {
      return false
    }
    let type = request["content-type"]
    return request.method == "GET" || type?.hasPrefix("application/json") == true
  }

  private static func isLoopback(_ host: String) -> Bool {
    let name = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return ["127.0.0.1", "localhost"].contains(name.first.map(String.init) ?? "")
      && (name.count == 1 || UInt16(name[1]) != nil)
  }
}
