internal import Glibc

/// What tells whether a file was written since it was last looked at.
struct FileStamp: Sendable, Hashable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let number: UInt64

  /// Whether the file says nothing: some programs empty a file before they write it.
  var isEmpty: Bool { size == 0 }

  /// The stamp of a file; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    number = UInt64(status.st_ino)
  }
}
