internal import FoundationEssentials
public import OgiveText

/// Writes a scenario file that somebody has changed elsewhere than in an editor.
public enum ScenarioFileWriter {
  /// Replaces what the file says, whole or not at all; who may read and write it stays as it was.
  ///
  /// - Throws: `E111` where the file cannot be written; it then says what it said.
  public static func write(_ text: String, to path: String) throws(DiagnosticError) {
    let manager = FileManager.default
    // A link stays one: what it leads to is written.
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let permissions = try? manager.attributesOfItem(atPath: target.path)[.posixPermissions]
    do {
      try Data(text.utf8).write(to: target, options: .atomic)
      if let permissions {
        try manager.setAttributes([.posixPermissions: permissions], ofItemAtPath: target.path)
      }
    } catch {
      throw DiagnosticError([
        Diagnostic(.unwritableFile, "cannot write '\(path)'", at: nil)
      ])
    }
  }
}
