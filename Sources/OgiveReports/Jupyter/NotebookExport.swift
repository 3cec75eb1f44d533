public import OgiveScenarios
internal import OgiveText

/// `notebook.ipynb`: the report for Jupyter, its tables and charts as outputs of code that reads the CSV
/// files beside it and needs nothing but Python.
///
/// Version 4.5 of the format (https://nbformat.readthedocs.io). Nothing in it tells when or where it was
/// made, so that the same run is the same bytes.
public struct NotebookExport: Sendable {
  private let report: MarkdownReport

  /// The notebook of an execution, with English numbers.
  public init(_ result: RunResult) { report = MarkdownReport(result) }

  /// The notebook, ended by a line feed.
  public var text: String { json.text(indent: 1) }

  private var json: JSONValue {
    [
      "cells": .array(
        zip(1..., all.filter { !$0.isEmpty }).map { $1.json(id: "cell-\($0)", count: $0) }),
      "metadata": [
        "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
        "language_info": ["name": "python"],
        "title": .string(report.result.titles.first ?? "Results"),
      ],
      "nbformat": 4,
      "nbformat_minor": 5,
    ]
  }

  private var all: [JupyterCell] {
    let head = [report.heading, report.answers, report.verdicts, report.checks]
      .map(JupyterCell.prose)
    let charts = report.drawn.besides.map(chart)
    let cells = report.result.cells.flatMap(cells)
    return [head[0], .code(JupyterCode.functions, output: nil)] + head.dropFirst()
      + (report.drawn.areAsked ? cells + charts : charts + cells) + [.prose(report.leftOut)]
  }

  private func cells(_ cell: CellResult) -> [JupyterCell] {
    switch cell {
    case .text(let texts): [.prose(report.prose(texts))]
    case .table(let table), .sources(let table): [self.table(table)]
    case .chart(let request): report.drawn.chart(request).map { [chart($0)] } ?? []
    }
  }

  /// A table as the output of the code that reads its rows; as text where no file has them.
  private func table(_ table: TableContent) -> JupyterCell {
    guard let origin = table.origin else { return .prose(report.markdown(of: table)) }
    return .code(
      JupyterCode.table(origin),
      output: JupyterOutput(html: JupyterTable(table).html, text: TerminalFormat().text(of: table)))
  }

  private func chart(_ chart: RunChart) -> JupyterCell {
    .code(
      JupyterCode.chart(chart.fileName, chart.drawn.rowsBehind),
      output: JupyterOutput(
        svg: chart.svg, text: chart.alternativeText + "\n\n" + chart.text(.plain)))
  }
}
