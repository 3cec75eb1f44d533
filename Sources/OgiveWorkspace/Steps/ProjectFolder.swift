/// The project that a scenario file belongs to.
enum ProjectFolder {
  /// The folder in which the project keeps what can be made again: `.ogive` beside the folder
  /// `scenarios` that holds the file, or beside the file where it is in no such folder.
  static func hidden(of scenario: String) -> String {
    let parts = scenario.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var folder = parts.dropLast()
    if folder.last == "scenarios" { folder = folder.dropLast() }
    return (folder + [".ogive"]).joined(separator: "/")
  }
}
