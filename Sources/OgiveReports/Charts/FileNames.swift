/// Names of the files of charts, each unlike those before it.
struct FileNames {
  private var taken: Set<String> = []

  /// The path of a chart of something: `charts/dau.svg`.
  mutating func free(for name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
      return isPlain ? Character(scalar) : "-"
    }
    let base = letters.isEmpty ? "chart" : String(letters.prefix(60))
    var free = base
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(base)-\(number)"
      number += 1
    }
    return "charts/\(free).svg"
  }
}
