internal import OgiveText
internal import OgiveWorkspace

/// The texts of the files that diagnostics point into.
enum SourceTexts {
  /// The texts by path; a file that cannot be read any more is left out.
  static func of(_ diagnostics: [Diagnostic]) -> [String: String] {
    var texts: [String: String] = [:]
    for path in Set(diagnostics.compactMap(\.location?.file)) {
      if let file = try? InputFile.read(path) {
        texts[path] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return texts
  }
}
