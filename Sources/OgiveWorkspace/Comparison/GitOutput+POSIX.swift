internal import Glibc

/// What a git command prints.
enum GitOutput {
  /// The bytes that `git` with these arguments writes to standard output; nil where it fails or is not
  /// installed. It asks for nothing, and what it says of mistakes is dropped.
  static func bytes(_ arguments: [String]) -> [UInt8]? {
    var ends: [CInt] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    for end in ends { unsafe posix_spawn_file_actions_addclose(&actions, end) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var child = pid_t()
    let words = unsafe (["git"] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { word in unsafe free(word) } }
    let status = unsafe posix_spawnp(&child, "git", &actions, nil, words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard status == 0 else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let received = unsafe read(ends[0], &chunk, chunk.count), received > 0 {
      bytes.append(contentsOf: chunk[..<received])
    }
    var result: CInt = 0
    while unsafe waitpid(child, &result, 0) < 0 && errno == EINTR {}
    return result == 0 ? bytes : nil
  }
}
