internal import CFolders

extension ResultsFolder {
  /// Lets two existing folders change places in one step; false where the file system cannot.
  func exchange(_ a: String, _ b: String) -> Bool {
    unsafe folders_exchange(a, b) == 0
  }
}
