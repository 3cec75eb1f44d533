internal import CFolders
internal import FoundationEssentials

/// What the machine at hand offers, and what of it this build uses.
public enum Machine {
  /// The bits of the vectors that this build computes with.
  public static var builtVectorBits: Int { Int(build_vector_bits()) }

  /// The bits of the widest vectors that the processor has; nil where that cannot be told.
  public static var vectorBits: Int? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return nil }
    let flags = Set(line.split(separator: " "))
    return flags.contains("avx512f") ? 512 : flags.contains("avx") ? 256 : 128
  }

  /// What `git --version` says; nil where there is no git.
  public static var git: String? {
    GitOutput.bytes(["--version"]).map { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  /// Whether a folder can be written to, tried with a file that is removed at once. A folder that is not
  /// there is one that its parent must take.
  public static func canWrite(to folder: String) -> Bool {
    let manager = FileManager.default
    let place = manager.fileExists(atPath: folder) ? folder : "."
    let file = "\(place)/.ogive-doctor-\(ProcessInfo.processInfo.processIdentifier)"
    guard (try? Data().write(to: URL(filePath: file))) != nil else { return false }
    return (try? manager.removeItem(atPath: file)) != nil
  }
}
