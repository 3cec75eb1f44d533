import OgiveEvidence
import OgiveText

extension EventMeaning {
  /// Whether the dates that the event has are its own: as long as no facts are read, those of facts are
  /// not known.
  var isPlaced: Bool { dates.isEmpty || draft.facts.areRead }

  /// The period at a key: as written, or that of the fact whose date is named.
  ///
  /// Before facts are read, the first period of the file stands for a date that one of them says.
  mutating func moment(
    _ key: String, with decoder: inout NodeDecoder
  ) -> Located<CalendarPeriod>? {
    guard let scalar = block[key]?.scalar, Self.isName(scalar.text) else {
      return decoder.period(block[key])
    }
    let place = scalar.places.whole
    dates.append(.init(key: key, fact: Located(scalar.text, at: place)))
    guard draft.facts.areRead else { return draft.time.map { Located($0.from, at: place) } }
    switch draft.facts.date(of: scalar.text) {
    case .success(let period): return Located(period, at: place)
    case .failure(let problem):
      decoder.report(problem.code, problem.message, at: place, notes: problem.notes)
      return nil
    }
  }

  /// Whether a text can only be the id of a fact, and not a period that is spelt wrong.
  private static func isName(_ text: String) -> Bool {
    NamePattern.kebab.matches(text) && text.first?.isLetter == true
  }
}
