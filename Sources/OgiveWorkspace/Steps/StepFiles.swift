internal import FoundationEssentials
internal import OgiveText

/// A folder of values by their keys, each in a file of its own that carries its own checksum.
///
/// What is damaged, cut off or not there is no value; nothing that goes wrong here is a failure.
struct StepFiles: Sendable {
  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// The value under a key; nil where there is none that is whole. One that is found counts as young.
  func value(_ key: String) -> [UInt8]? {
    guard let bytes = try? InputFile.contents(of: path(key)), bytes.count > Self.sumLength,
      Fingerprint.hexadecimal(of: bytes[Self.sumLength...]).utf8.elementsEqual(
        bytes[..<Self.sumLength])
    else { return nil }
    try? FileManager.default.setAttributes(
      [.modificationDate: Date()], ofItemAtPath: path(key))
    return Array(bytes[Self.sumLength...])
  }

  /// Whether a file of the key is there, whole or not.
  func has(_ key: String) -> Bool { FileManager.default.fileExists(atPath: path(key)) }

  /// Puts a value there, whole or not at all.
  func keep(_ value: [UInt8], _ key: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let bytes = Array(Fingerprint.hexadecimal(of: value).utf8) + value
    try? Data(bytes).write(to: URL(filePath: path(key)), options: .atomic)
  }

  /// Removes the oldest values until so many bytes are left at most, and what writers that were killed
  /// have left.
  func trim(to limit: Int) {
    let manager = FileManager.default
    var files = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).compactMap { name in
      File(folder + "/" + name)
    }
    files.sort { ($0.date, $0.path) > ($1.date, $1.path) }
    var total = 0
    for file in files {
      total += file.size
      if total > limit { try? manager.removeItem(atPath: file.path) }
    }
  }

  private struct File {
    let path: String
    let size: Int
    let date: Date

    init?(_ path: String) {
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let size = attributes[.size] as? Int, let date = attributes[.modificationDate] as? Date
      else { return nil }
      (self.path, self.size, self.date) = (path, size, date)
    }
  }

  private static let sumLength = 64

  private func path(_ key: String) -> String { "\(folder)/\(key)" }
}
