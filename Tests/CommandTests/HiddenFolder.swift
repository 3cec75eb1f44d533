import Foundation

/// A view of the file system in which one folder is empty, for one command: a mount namespace of its
/// own.
enum HiddenFolder {
  /// The shell command that runs `command` while `folder` is empty; as it is where the machine allows
  /// no namespaces.
  static func command(_ command: String, hiding folder: URL) -> String {
    let hidden =
      "mount -t tmpfs none '\(folder.path)' && test ! -e '\(folder.path)/ogive' && exec \(command)"
    let quoted = "'" + hidden.replacing("'", with: "'\\''") + "'"
    return isAvailable ? "unshare --mount --map-root-user sh -c \(quoted)" : "exec \(command)"
  }

  /// Whether this machine lets us mount something for ourselves alone.
  private static let isAvailable: Bool = {
    let probe = Process()
    probe.executableURL = URL(filePath: "/bin/sh")
    probe.arguments = [
      "-c", "unshare --mount --map-root-user mount -t tmpfs none /mnt >/dev/null 2>&1",
    ]
    try? probe.run()
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()
}
