internal import OgiveEvidence

extension CrossingChart {
  /// What is drawn, under the title.
  var subtitle: String {
    PlainText.oneLine(questionTitle?.english ?? "probability of " + condition)
  }

  /// What stands at the end of what was known.
  var originWords: Phrase { .known(by: lastKnownDay.description) }

  /// The chart in words: where each scenario ends.
  public var alternativeText: String {
    let name = questionTitle.map { $0.english + ". " } ?? ""
    return "\(name)Probability that \(condition) has come about by \(lastDay): \(ends.english)"
  }

  /// Where each scenario ends, in both languages.
  var ends: Phrase {
    let ends = lines.compactMap { line in
      line.points.last.map {
        "\(line.scenario) \(NumberStyle(.english).percent($0.probability))"
      }
    }
    return Phrase(ends.joined(separator: ", "), ends.joined(separator: "，"))
  }

  /// The last day that is asked about.
  var lastDay: CalendarDate { CalendarDate(containing: span.upperBound).adding(days: -1) }
}
