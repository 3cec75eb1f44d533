internal import Glibc

/// Standard output and standard error, written to directly: what is written is there at once and in
/// order, and a reader that has gone away is no failure.
struct StandardStream {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: CInt

  /// Whether a person may be looking at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; nil where there is none.
  var columns: Int? { size?.columns }

  /// How large the terminal is; nil where there is none.
  var size: TerminalSize? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return TerminalSize(columns: Int(size.ws_col), rows: max(1, Int(size.ws_row)))
  }

  /// Writes all of the text; false where it could not be taken. A reader that has gone away has
  /// taken enough.
  @discardableResult
  func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return errno == EPIPE
      }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
