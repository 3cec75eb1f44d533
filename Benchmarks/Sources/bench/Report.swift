import Foundation
import Ogive

/// The table that the benchmarks print.
struct Report {
  private var rows: [[TableContent.Cell]] = []

  mutating func add(_ comparison: Comparison, _ measurement: Measurement) {
    let peer = comparison.peer.map { peer in
      measurement.peer.map { "\(peer.name): \(Self.time($0))" }
        ?? "\(peer.name): not on this machine"
    }
    let reached = comparison.goal.flatMap { $0.isReached(measurement) }
    add([
      comparison.work,
      measurement.ours.map(Self.time) ?? "not built",
      peer ?? "",
      measurement.quartiles.map { Self.figure($0[1], comparison, measurement) } ?? "",
      measurement.quartiles.map {
        "\(Self.figure($0[0], comparison, measurement)) – "
          + Self.figure($0[2], comparison, measurement)
      } ?? "",
      comparison.goal.map(Self.wanted) ?? "",
      reached.map { $0 ? "yes" : "no" } ?? "",
    ])
  }

  /// A row that is no time: whether `work` holds.
  mutating func add(_ work: String, holds: Bool?) {
    add([work, "", "", "", "", "yes", holds.map { $0 ? "yes" : "no" } ?? "not built"])
  }

  private mutating func add(_ cells: [String]) {
    rows.append(cells.map { .text($0) })
  }

  /// The whole table.
  var text: String {
    TerminalFormat().text(
      of: TableContent(
        caption: "",
        columns: ["work", "Ogive", "peer", "ratio", "quartiles", "wanted", "reached"],
        rows: rows))
  }

  private static func figure(
    _ value: Double, _ comparison: Comparison, _ measurement: Measurement
  ) -> String {
    guard measurement.peer != nil else { return time(value) }
    if case .speed = comparison.goal { return digits(1 / value) + "×" }
    return digits(value)
  }

  private static func wanted(_ goal: Goal) -> String {
    switch goal {
    case .cost(let most): "≤ \(digits(most))"
    case .speed(let least): "≥ \(digits(least))×"
    case .time(let most): "≤ \(time(most))"
    }
  }

  private static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-6: digits(seconds * 1e9) + " ns"
    case ..<1e-3: digits(seconds * 1e6) + " µs"
    default: digits(seconds * 1e3) + " ms"
    }
  }

  private static func digits(_ value: Double) -> String {
    String(format: value < 100 ? "%.3g" : "%.0f", value)
  }
}
