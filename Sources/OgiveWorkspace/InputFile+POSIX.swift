internal import Glibc
internal import OgiveText

/// Why the contents of a file could not be had.
struct UnreadableContents: Error {
  /// In words that finish "cannot read 'x': …".
  let reason: String
}

extension InputFile {
  /// The bytes of a regular file.
  ///
  /// The file is opened before it is looked at, so that both are about the same file, and without
  /// blocking, so that a pipe that nobody writes to is refused instead of waited for.
  static func contents(of path: String) throws(UnreadableContents) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableContents(reason: reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw UnreadableContents(reason: reason(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try contents(of: descriptor, count: Int(status.st_size))
    case S_IFDIR: throw UnreadableContents(reason: "it is a folder")
    default: throw UnreadableContents(reason: "it is not a regular file")
    }
  }

  private static func contents(
    of descriptor: CInt, count: Int
  ) throws(UnreadableContents) -> [UInt8] {
    guard count <= byteLimit else {
      throw UnreadableContents(reason: "it is larger than \(byteLimit >> 20) MB")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(count + 1, 4096))
    // Until the end and not until the size: files of /proc say that they are empty.
    while bytes.count <= byteLimit {
      let received = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if received == 0 { return bytes }
      guard received > 0 else { throw UnreadableContents(reason: reason(errno)) }
      bytes.append(contentsOf: chunk[..<received])
    }
    throw UnreadableContents(reason: "it is larger than \(byteLimit >> 20) MB")
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT, ENOTDIR: "no such file"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "its links go round in circles"
    case ENAMETOOLONG: "its name is too long"
    default: "the system refuses (error \(code))"
    }
  }
}
