public import OgiveText

/// Two versions of one table, row by row.
public struct TableComparison: Sendable {
  public let table: ComparedTable
  /// What differs, in the order of the rows before, added rows last.
  public let differences: [Difference]
  /// How many rows both have.
  public let commonRows: Int

  /// The comparison of a table before and after; a table that one side does not have is empty there.
  public init(
    _ table: ComparedTable, before: CSVTable?, after: CSVTable?, tolerances: Tolerances
  ) {
    self.table = table
    let old = Self.rows(of: before, table)
    let new = Self.rows(of: after, table)
    var found: [Difference] = []
    var common = 0
    for (key, row) in old.ordered {
      guard let other = new.byKey[key] else {
        found.append(Self.lone(.removed, key, row, table))
        continue
      }
      common += 1
      found += Self.differences(row, other, key, table, tolerances)
    }
    found += new.ordered.filter { old.byKey[$0.key] == nil }
      .map { Self.lone(.added, $0.key, $0.row, table) }
    differences = found
    commonRows = common
  }

  /// The cells of a row by column.
  private typealias Row = [String: String]

  private static func rows(
    of csv: CSVTable?, _ table: ComparedTable
  ) -> (ordered: [(key: [String], row: Row)], byKey: [[String]: Row]) {
    guard let csv else { return ([], [:]) }
    var seen: [[String]: Int] = [:]
    let ordered = csv.rows.map { row -> (key: [String], row: Row) in
      let cells = Dictionary(zip(csv.columns, row.cells.map(\.text))) { first, _ in first }
      let key = table.keys.map { cells[$0] ?? "" }
      // Of rows with one name the first is compared with the first, the second with the second.
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return (count == 0 ? key : key + ["\(count + 1)"], cells)
    }
    return (ordered, Dictionary(ordered.map { ($0.key, $0.row) }) { first, _ in first })
  }

  private static func lone(
    _ kind: Difference.Kind, _ key: [String], _ row: Row, _ table: ComparedTable
  ) -> Difference {
    let value = row["value"] ?? row["estimate"] ?? row["holds"] ?? row["sentence"] ?? ""
    return Difference(
      file: table.file, row: key, column: "", kind: kind, before: kind == .removed ? value : "",
      after: kind == .added ? value : "", errors: nil)
  }

  private static func differences(
    _ old: Row, _ new: Row, _ key: [String], _ table: ComparedTable, _ tolerances: Tolerances
  ) -> [Difference] {
    let columns = Set(old.keys).union(new.keys).subtracting(table.keys).sorted()
    return columns.compactMap { column in
      let (before, after) = (old[column] ?? "", new[column] ?? "")
      guard before != after else { return nil }
      guard let a = Double(before), let b = Double(after) else {
        return Difference(
          file: table.file, row: key, column: column, kind: .text, before: before, after: after,
          errors: nil)
      }
      guard !tolerances.allows(a, b, in: column) else { return nil }
      let spread = table.errors[column].map { name in
        [old, new].reduce(0) { sum, row in
          let error = row[name].flatMap { Double($0) } ?? 0
          return sum + error * error
        }.squareRoot()
      }
      return Difference(
        file: table.file, row: key, column: column, kind: .number, before: before, after: after,
        errors: spread.flatMap { $0 > 0 ? (b - a).magnitude / $0 : nil })
    }
  }
}
