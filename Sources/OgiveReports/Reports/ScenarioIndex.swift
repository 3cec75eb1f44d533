/// The list of notebooks in a folder's `README.md`: a line and a picture for each, between two marks that
/// stand on lines of their own. What is around them is the reader's and stays.
public struct ScenarioIndex: Sendable {
  /// One notebook.
  public struct Entry: Sendable {
    /// The name of its results folder.
    public var slug: String
    /// The file's name.
    public var file: String
    /// Its titles by language code.
    public var title: [String: String]
    /// Its `report.md`.
    public var report: String

    /// The notebook `file`, whose results are in a folder called `slug`.
    public init(slug: String, file: String, title: [String: String], report: String) {
      self.slug = slug
      self.file = file
      self.title = title
      self.report = report
    }
  }

  /// The line before the list, and the line after it.
  public static let marks = (
    start: "<!-- notebooks: written by ogive run --all -->", end: "<!-- end of notebooks -->"
  )

  private let entries: [Entry]
  private let results: String

  /// The list of `entries`, in their order.
  ///
  /// - Parameter results: Where the results are, from the folder of the list: `../results`.
  public init(_ entries: [Entry], results: String) {
    self.entries = entries
    self.results = results
  }

  /// A page with its list replaced; nil where it has no marks.
  public func replacingList(in page: String) -> String? {
    guard let start = page.firstRange(of: Self.marks.start + "\n"),
      let end = page[start.upperBound...].firstRange(of: Self.marks.end)
    else { return nil }
    return page[..<start.upperBound] + list + page[end.lowerBound...]
  }

  private var list: String {
    "| notebook | first picture |\n|---|---|\n" + entries.map(line).joined()
  }

  private func line(_ entry: Entry) -> String {
    let folder = "\(results)/\(entry.slug)"
    let title = MarkdownText.escaped(
      entry.title["en"] ?? entry.title.sorted { $0.key < $1.key }.first?.value ?? entry.slug)
    let other = entry.title["zh"].map { "<br>" + MarkdownText.escaped($0) } ?? ""
    let files = [("report", "report.md"), ("page", "report.html"), ("Jupyter", "notebook.ipynb")]
      .map { "[\($0)](\(folder)/\($1))" }.joined(separator: " · ")
    let picture = Self.picture(of: entry.report).map { alternativeText, file in
      "[![\(alternativeText)](\(folder)/\(file))](\(folder)/report.md)"
    }
    return "| **[\(title)](\(entry.file))**\(other)<br>\(files) | \(picture ?? "") |\n"
  }

  /// The first picture of a report: its words, which are Markdown already, and its file.
  private static func picture(of report: String) -> (words: Substring, file: Substring)? {
    for line in report.split(separator: "\n") where line.hasPrefix("![") && line.hasSuffix(".svg)")
    {
      guard let middle = line.ranges(of: "](charts/").last else { continue }
      let words = line[line.index(line.startIndex, offsetBy: 2)..<middle.lowerBound]
      let file = line[line.index(middle.lowerBound, offsetBy: 2)...].dropLast()
      return (words, file)
    }
    return nil
  }
}
