/// A table ready to be drawn: numbers are still numbers, so that each format may style them.
public struct TableContent: Sendable, Hashable {
  /// One cell.
  public enum Cell: Sendable, Hashable {
    case text(String)
    /// What the file says to its readers in their languages.
    case words(Translated<String>)
    /// A name of the file's, which people may know by its title.
    case label(Label)
    /// A unit as written, which readers may know by another name.
    case unit(String)
    /// A number with its unit as written (`people/day`, `1`); a nil value is an empty cell.
    case number(Double?, unit: String)
    /// A number between 0 and 1 to be shown as a percentage.
    case probability(Double)
    /// What is believed of a number in a unit; `isShare` where its figures are told as percentages.
    case distribution(Distribution, unit: String, isShare: Bool)
  }

  /// The unit of a date that is told as a number: 2022.5 is the middle of 2022.
  public static let dateUnit = "decimal year"

  public var caption: Caption
  public var columns: [Column]
  public var rows: [[Cell]]
  /// The rows of the results folder that it tells; nil where no file has them.
  public var origin: RowSelection?

  /// A table with these columns; every row has as many cells.
  public init(
    caption: Caption, columns: [Column], rows: [[Cell]], origin: RowSelection? = nil
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.origin = origin
  }
}
