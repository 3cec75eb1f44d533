extension TableContent {
  /// The same without one of its columns, where it has it.
  func without(_ column: Column) -> TableContent {
    guard let index = columns.firstIndex(of: column) else { return self }
    var table = self
    table.columns.remove(at: index)
    for row in table.rows.indices { table.rows[row].remove(at: index) }
    return table
  }

  /// The same with rows that differ in one column of labels only made one, its labels after each other.
  func joined(by column: Column) -> TableContent {
    guard let index = columns.firstIndex(of: column) else { return self }
    var table = self
    var places: [[Cell]: Int] = [:]
    table.rows = []
    for row in rows {
      var rest = row
      rest.remove(at: index)
      if let place = places[rest], case .label(let known) = table.rows[place][index],
        case .label(let own) = row[index]
      {
        table.rows[place][index] = .label([known, own].joined)
      } else {
        places[rest] = table.rows.count
        table.rows.append(row)
      }
    }
    return table
  }

  /// The same without a column that says the same in every row.
  func withoutIfConstant(_ column: Column) -> TableContent {
    guard let index = columns.firstIndex(of: column) else { return self }
    return Set(rows.map { $0[index] }).count > 1 ? self : without(column)
  }

  /// The same without a column that says nothing in any row.
  func withoutIfEmpty(_ column: Column) -> TableContent {
    guard let index = columns.firstIndex(of: column) else { return self }
    return rows.allSatisfy { $0[index].isEmpty } ? without(column) : self
  }
}

extension TableContent.Cell {
  /// Whether there is nothing in it.
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text), .unit(let text): text.isEmpty
    case .words(let words): words.isEmpty
    case .label(let label): label.name.isEmpty
    case .number(let value, _): value == nil
    case .probability, .distribution: false
    }
  }
}
