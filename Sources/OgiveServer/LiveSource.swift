internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// What a scenario file says now, with figures turned.
struct LiveSource {
  /// The text with the figures turned; nil where the file cannot be read.
  let text: String?
  private let path: String
  /// The figures as they stand in the file with the numbers that they are turned to.
  let dials: [LivePage.Dial]

  /// Whether a figure is turned away from what is written.
  var isTurned: Bool { dials.contains { $0.number != $0.dial.number } }

  init(path: String, turned: [String: Double]) {
    self.path = path
    guard let bytes = try? InputFile.read(path).bytes,
      let written = try? UTF8Text.decode(bytes, file: path)
    else {
      text = nil
      dials = []
      return
    }
    let dials = ScenarioDraft(reading: written, path: path).dials(in: written)
    let changes = dials.compactMap { dial in turned[dial.id].map { (dial: dial, number: $0) } }
    text = changes.isEmpty ? written : PlacedText(written).turned(changes).text
    self.dials = dials.map { LivePage.Dial(dial: $0, number: turned[$0.id] ?? $0.number) }
  }

  /// Whether there is a figure of this name.
  func knows(_ id: String) -> Bool { dials.contains { $0.dial.id == id } }

  /// Mistakes with the lines that they are in: those of the scenario as its figures are turned, those of
  /// the evidence as the files are.
  func words(of diagnostics: [Diagnostic]) -> String {
    var sources: [String: String] = [:]
    for file in Set(diagnostics.compactMap(\.location?.file)) {
      sources[file] =
        file == path
        ? text : (try? InputFile.read(file)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return DiagnosticFormat.full.text(of: diagnostics, sources: sources)
  }
}
