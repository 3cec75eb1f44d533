extension TerminalStyle {
  /// The text in an ink, where the terminal shows colours.
  ///
  /// The series' colours are of the middle of the palette of 256, so that they stand out from dark and
  /// from light backgrounds, in the order of the hues of the drawings in SVG.
  func inked(_ text: String, _ ink: TerminalCanvas.Ink) -> String {
    switch ink {
    case .plain: text
    case .muted: dim(text)
    case .strong: bold(text)
    case .series(let index): coloured(text, Self.hues[index % Self.hues.count])
    }
  }

  private static let hues = [166, 32, 35, 169, 136, 67, 244]
}
