extension DiagnosticCode {
  /// The pages of the codes that concern files and CSV.
  static let filePages: [DiagnosticCode: DiagnosticPage] = [
    .unreadableFile: DiagnosticPage(
      "A file cannot be read",
      """
      The path leads to no file, or to one that this user may not read. Paths in a scenario \
      file are relative to the folder of that file.
      """),
    .invalidEncoding: DiagnosticPage(
      "A file is not UTF-8 text",
      """
      All files are UTF-8, with or without a byte-order mark. The place is the first byte that \
      is not. A spreadsheet offers this as "CSV UTF-8".
      """),
    .emptyFile: DiagnosticPage(
      "A file is empty",
      """
      A CSV file begins with a line that names its columns, even when there are no rows.
      """),
    .brokenQuote: DiagnosticPage(
      "A quote of a CSV file is broken",
      """
      A cell that holds a comma, a quote or a line break stands in quotes, and each quote \
      inside it is written twice. A quote that is never closed swallows the rest of the file.
      """),
    .raggedRow: DiagnosticPage(
      "A row has too many or too few cells",
      """
      Every row has as many cells as the header. Too many usually means a comma in a cell \
      without quotes; too few, commas left out at the end.
      """),
    .duplicateColumn: DiagnosticPage(
      "Two columns have one name",
      """
      Columns are read by name, so a name may stand in the header once only.
      """),
    .missingColumn: DiagnosticPage(
      "A column is missing",
      """
      The file has no column of a name that must be there. The order of columns does not \
      matter and extra ones are kept.
      """),
    .unknownColumn: DiagnosticPage(
      "A column is unknown",
      """
      A column has no name, or one that is nearly that of a known column. Extra columns are \
      kept but not read, so a slip in a name would lose its figures silently.
      """),
    .strayCarriageReturn: DiagnosticPage(
      "A carriage return stands alone",
      """
      Lines end with LF or CRLF. A carriage return alone, as very old systems wrote it, is \
      refused because half of all programs would read it as part of the cell.
      """),
    .invalidNumber: DiagnosticPage(
      "A cell is not a number",
      """
      A column of plain numbers holds decimal numbers such as 12, -0.5 or 6.4e8, with a point \
      and without separators.
      """),
    .unwritableFile: DiagnosticPage(
      "A file cannot be written",
      """
      Results are written into a new folder beside their place and then put there whole. When \
      that cannot be done the old results are as they were.
      """),
    .repeatedRow: DiagnosticPage(
      "Two rows say the same thing",
      """
      Rows are told apart by their columns, and these two agree in all of them, so only one of \
      their values can be meant.
      """),
    .tooManyRows: DiagnosticPage(
      "A file has more rows than are read at once",
      """
      A file of facts holds what people have quoted: tens or hundreds of figures. A measured \
      series of many thousand belongs in a file of its own, for 'ogive forecast' or 'ogive fit'.
      """),
  ]
}
