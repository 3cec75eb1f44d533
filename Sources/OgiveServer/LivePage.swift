internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// What the live page shows at one moment.
struct LivePage: Sendable {
  /// A figure and the number that it is turned to.
  struct Dial: Sendable {
    let dial: AssumptionDial
    let number: Double
  }

  /// Counts what was shown.
  var version = 0
  /// The number of the run.
  var run = 0
  var title = ""
  /// `report.html` of the last sound run; empty before there was one.
  var report = ""
  /// What to say of a report that is but a preview; nil for that of a whole run.
  var preliminary: PreviewSentence?
  /// Whether the last run was sound.
  var isSound = false
  /// Mistakes and doubts in words, each with its line and a caret; empty where there are none.
  var mistakes = ""
  /// Why the last run was not sound, where that is no mistake in a file.
  var failure: String?
  var dials: [Dial] = []
  /// Whether a figure is turned away from what is written.
  var isTurned = false
  var steps = StepMemory.Count()
  var seconds = 0.0

  /// Everything but the report, for the page's script.
  var json: JSONValue {
    [
      "version": .integer(version), "run": .integer(run), "title": .string(title),
      "sound": .bool(isSound),
      "report": .bool(!report.isEmpty), "turned": .bool(isTurned),
      "milliseconds": .integer(Int((1000 * seconds).rounded())),
      "made": .integer(steps.made), "steps": .integer(steps.asked),
      "failure": failure.map { .string($0) } ?? .null,
      "mistakes": .string(mistakes),
      "preliminary": preliminary.map { ["en": .string($0.english), "zh": .string($0.chinese)] }
        ?? .null,
      "dials": .array(dials.map(\.json)),
    ]
  }
}

extension LivePage.Dial {
  fileprivate var json: JSONValue {
    [
      "id": .string(dial.id), "written": .number(dial.number), "number": .number(number),
      "unit": .string(dial.unit), "least": .number(dial.range.lowerBound),
      "most": .number(dial.range.upperBound), "line": .integer(dial.location.line),
    ]
  }
}
