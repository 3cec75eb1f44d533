internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of an answer against what a sweep changes: its middle with a band, scenario by scenario.
public struct SweepChart: Sendable {
  /// What was found at one value.
  struct Point: Sendable {
    let value: Double
    /// A probability or a median.
    let middle: Double
    /// From the lowest to the highest quantile that was asked for.
    let band: ClosedRange<Double>?
  }

  /// What was found in one scenario, and at one place of every other axis.
  struct Line: Sendable {
    let name: Phrase
    /// In the order of the values.
    let points: [Point]
  }

  /// More lines than this tell nobody anything.
  private static let mostLines = 8

  /// Where the drawing is in the results folder: `charts/sweep-takings-price.svg`.
  public let fileName: String
  let title: String
  let question: Label
  /// What is changed.
  let changed: ChartMeasure
  /// The figure that is drawn, and when.
  let of: Label
  let at: String
  /// Its unit; nil for a probability.
  let unit: String?
  /// The levels of the band's ends; nil where there is no band.
  let levels: ClosedRange<Double>?
  /// The first ones.
  let lines: [Line]
  /// How many there are with those that are not drawn.
  let lineCount: Int

  /// The chart of a question's first figure at its last date; nil where the sweep has fewer than two values
  /// of it to draw.
  init?(
    of question: String, against axis: String, of result: RunResult, names: inout FileNames
  ) {
    guard let sweep = result.sweep,
      let axis = sweep.axes.first(where: { $0.name == axis }),
      let column = sweep.changed.firstIndex(of: axis.changed[0])
    else { return nil }
    let figures = sweep.figures(of: question)
    guard let figure = figures.last(where: { $0.of == figures[0].of && $0.isNumber }) else {
      return nil
    }
    let name = result.naming.quantity(axis.changed[0]).phrase
    let all = Self.lines(of: figure, along: column, of: axis, in: sweep, result.naming)
    lines = Array(all.prefix(Self.mostLines))
    lineCount = all.count
    guard !lines.isEmpty else { return nil }
    fileName = names.free(for: "sweep-\(question)-\(axis.name)")
    title = result.titles.first ?? question
    self.question = result.naming.question(question)
    changed = ChartMeasure(name: name, unit: sweep.units[column].description)
    of = result.naming.quantity(figure.of)
    at = figure.at
    unit = figure.isProbability ? nil : figure.unit
    levels = figure.ends?.levels
  }

  /// A line for each scenario and each place of the axes that are not drawn.
  private static func lines(
    of figure: SweptFigure, along column: Int, of axis: SweepTable.Axis, in sweep: SweepTable,
    _ naming: Naming
  ) -> [Line] {
    let others = sweep.changed.indices.filter { !axis.changed.contains(sweep.changed[$0]) }
    let found = sweep.rows.compactMap { row -> (key: Key, point: Point)? in
      guard row.scenario.readings.isEmpty, let value = row.values[column]?.number,
        let middle = row.found[figure.middle]
      else { return nil }
      return (
        Key(scenario: row.scenario, others: others.map { row.values[$0] }),
        Point(value: value, middle: middle, band: figure.band(in: row))
      )
    }
    let units = others.map { (name: sweep.changed[$0], unit: sweep.units[$0].description) }
    return found.groups(by: \.key).filter { $0.members.count > 1 }.map { key, members in
      Line(
        name: key.name(naming, units),
        points: members.map(\.point).sorted { $0.value < $1.value })
    }
  }

  /// What the rows of a line have in common.
  private struct Key: Hashable {
    let scenario: ScenarioName
    /// What everything else was given that the sweep changes.
    let others: [ChangedValue?]

    func name(_ naming: Naming, _ changed: [(name: String, unit: String)]) -> Phrase {
      let values = zip(changed, others).compactMap { changed, value in
        value.map { value in
          Phrase { style in
            naming.quantity(changed.name).phrase.text(style.language) + " "
              + style.text(value.number, unit: changed.unit)
          }
        }
      }
      return ([naming.scenario(scenario).phrase] + values).joined(.listComma)
    }
  }
}

extension SweptFigure {
  /// Whether it can be drawn as a height: dates cannot.
  fileprivate var isNumber: Bool { unit != TableContent.dateUnit }

  /// From its lowest to its highest quantile in a row.
  fileprivate func band(in row: SweepTable.Row) -> ClosedRange<Double>? {
    guard let ends, let low = row.found[ends.low], let high = row.found[ends.high] else {
      return nil
    }
    return min(low, high)...max(low, high)
  }
}
