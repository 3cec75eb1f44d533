public import OgiveText

extension InputFile {
  /// The largest file that is read: far beyond any scenario, small enough to fail at once.
  public static let byteLimit = 64 << 20

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the path as it was written.
  ///   - folder: the folder that a relative path starts from; nil for the current one.
  ///   - mention: where the path was written, for the error; nil for the command line.
  /// - Throws: ``DiagnosticError`` with `E101` for a file that is missing, not a regular file, not
  ///   readable or larger than ``byteLimit``.
  public static func read(
    _ path: String, in folder: String? = nil, mentionedAt mention: SourceLocation? = nil
  ) throws(DiagnosticError) -> InputFile {
    do {
      return InputFile(path: path, bytes: try contents(of: resolved(path, in: folder)))
    } catch {
      throw DiagnosticError([
        Diagnostic(.unreadableFile, "cannot read '\(path)': \(error.reason)", at: mention)
      ])
    }
  }

  /// The path by which a person in the current folder would open the file.
  static func resolved(_ path: String, in folder: String?) -> String {
    guard let folder, !folder.isEmpty, !path.hasPrefix("/") else { return path }
    return folder + "/" + path
  }
}
