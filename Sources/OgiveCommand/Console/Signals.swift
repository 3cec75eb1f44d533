internal import Glibc

/// How the command takes the signals that end it.
enum Signals {
  /// An interruption exits with 130; a reader that has gone away is met where we write to it.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
  }
}
