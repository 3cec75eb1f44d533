internal import Glibc

/// How the command takes the signals that end it.
enum Signals {
  /// An interruption exits with 130; a reader that has gone away is met where we write to it.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
  }

  /// Lets an interruption and an end from outside put the terminal's first screen back.
  static func restoreScreenAtEnd() {
    // Made now, for a handler may ask for no memory.
    _ = screenEnd
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { number in
        let bytes = Signals.screenEnd
        unsafe bytes.withUnsafeBytes { bytes in
          _ = unsafe write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
        }
        _exit(number == SIGINT ? ExitStatus.interrupted.rawValue : 128 + number)
      }
    }
  }

  private static let screenEnd = Array(TerminalScreen.end.utf8)
}
