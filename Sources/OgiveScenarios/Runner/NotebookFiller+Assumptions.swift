internal import OgiveEvidence
internal import OgiveText

extension NotebookFiller {
  /// What is assumed, in the order of the file, each followed by what scenarios set in its place.
  var assumptionTable: TableContent {
    let beliefs = file.assumptions.map { ($0.name, row(of: $0)) }
    let numbers = file.numbers.map { number in
      (
        number.name,
        row(number.name.value, Self.cell(of: number), number.because, number.cite?.value)
      )
    }
    let all = (beliefs + numbers).sorted { $0.0.location < $1.0.location }
    let table = TableContent(
      caption: "Assumptions", columns: ["assumption", "scenario", "value", "because", "fact"],
      rows: all.flatMap { name, row in [row] + overrides(of: name.value) })
    return table.withoutIfEmpty("scenario").withoutIfEmpty("fact")
  }

  private func row(of belief: Assumption) -> [TableContent.Cell] {
    let series = file.series.first { $0.name.value == belief.series }
    let level = file.units[belief.series] ?? .one
    let unit = series?.unit(of: belief.parameter, level: level) ?? .one
    return row(
      belief.name.value,
      .distribution(belief.distribution, unit: unit.description, isShare: belief.isShare),
      belief.because, belief.cite?.value)
  }

  /// What scenarios set in the place of an assumption: a row for each value and reason, with the
  /// scenarios that have them.
  private func overrides(of name: String) -> [[TableContent.Cell]] {
    var found: [(scenarios: [Label], setting: ScenarioSetting)] = []
    for scenario in file.scenarios {
      let label = naming.scenario(scenario.name.value)
      for setting in scenario.settings where setting.name.value == name {
        let known = found.firstIndex {
          $0.setting.value.text == setting.value.text && $0.setting.because == setting.because
        }
        if let known {
          found[known].scenarios.append(label)
        } else {
          found.append(([label], setting))
        }
      }
    }
    return found.map { scenarios, setting in
      let value =
        setting.value.number.map(Self.cell) ?? .text(setting.value.expression?.text ?? "")
      return row(name, value, setting.because ?? .none, nil, in: scenarios)
    }
  }

  private static func cell(of number: AssumedNumber) -> TableContent.Cell {
    .distribution(number.distribution, unit: number.unit.description, isShare: number.isShare)
  }

  private func row(
    _ name: String, _ value: TableContent.Cell, _ because: Translated<String>, _ fact: String?,
    in scenarios: [Label] = []
  ) -> [TableContent.Cell] {
    [
      .label(naming.quantity(name)), .label(scenarios.joined), value, .words(because),
      .text(fact ?? ""),
    ]
  }
}
