/// What becomes of a request, as HTTP says it (RFC 9110, section 15).
enum LiveStatus: Int, Sendable {
  case done = 200
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case lengthRequired = 411
  case payloadTooLarge = 413
  case headTooLarge = 431
  case failed = 500

  /// The words beside the number, which are for people.
  var reason: String {
    switch self {
    case .done: "OK"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .lengthRequired: "Length Required"
    case .payloadTooLarge: "Content Too Large"
    case .headTooLarge: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    }
  }
}
