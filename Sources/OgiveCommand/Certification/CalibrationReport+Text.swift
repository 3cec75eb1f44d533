internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

extension CalibrationReport {
  /// A row for each family: the chance of ranks as uneven, quantity by quantity and for the family.
  var table: TableContent {
    TableContent(
      caption: "calibration",
      columns: ["family"] + Self.quantities.map { .ours("p of \($0)") }
        + ["least p of bands", "p adjusted", "covered by 90%", "by walks"],
      rows: zip(families, adjustedChances).map { family, adjusted in
        [.text(family.family)]
          + Self.quantities.map { name in
            .number(family.quantities.first { $0.name == name }?.chiSquare, unit: "1")
          } + [
            .number(family.quantities.map(\.bands).min(), unit: "1"),
            .number(adjusted, unit: "1"),
            .number(family.coverage, unit: "1"),
            .number(Double(family.walks) / Double(max(family.worlds, 1)), unit: "1"),
          ]
      })
  }

  /// What the families come to, and whether it is what is promised.
  var summary: String {
    let style = NumberStyle(.english)
    let worlds = families.map(\.worlds).max() ?? 0
    let verdict = isPassed ? "kept" : "broken by \(failures.joined(separator: ", "))"
    return """
      calibration: \(families.count) families, \(worlds) worlds each; truths rank evenly among \
      the draws of their posterior, chi-square in ten bins and bands, adjusted by Holm; promised \
      no chance below \(style.text(Self.significance)): \(verdict)
      """
  }

  /// The report as an object.
  var json: JSONValue {
    [
      "title": "calibration",
      "passed": .bool(isPassed),
      "significance": .number(Self.significance),
      "failures": .array(failures.map { .string($0) }),
      "families": table.json,
    ]
  }
}
