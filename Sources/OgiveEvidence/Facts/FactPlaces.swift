internal import OgiveText

/// Where the cells of a fact are in its file, packed: a file may have a million facts.
struct FactPlaces: Sendable, Hashable {
  /// A line, a column and a length for each column of facts; line 0 where the place is not known.
  private let numbers: [Int32]
  private let file: String

  /// The places that `location` knows; a cell without one is taken to be where its row begins.
  init(location: (FactColumn) -> SourceLocation?) {
    var (numbers, file): ([Int32], String) = ([], "")
    numbers.reserveCapacity(3 * FactColumn.allCases.count)
    for column in FactColumn.allCases {
      let place = location(column)
      numbers += [place?.line, place?.column, place?.length].map { Int32(clamping: $0 ?? 0) }
      file = place?.file ?? file
    }
    self.numbers = numbers
    self.file = file
  }

  /// Where the cell of the column is; nil where nobody knows.
  func location(of column: FactColumn) -> SourceLocation? {
    guard let index = FactColumn.allCases.firstIndex(of: column), numbers[3 * index] > 0 else {
      return nil
    }
    return SourceLocation(
      file: file, line: Int(numbers[3 * index]), column: Int(numbers[3 * index + 1]),
      length: Int(numbers[3 * index + 2]))
  }
}
