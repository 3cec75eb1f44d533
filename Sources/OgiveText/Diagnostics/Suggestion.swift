/// Finds the word that a mistyped one was meant to be.
public enum Suggestion {
  /// The largest number of slips that still counts as the same word.
  public static let reach = 2

  /// The candidate at the smallest edit distance from `word`, at most ``reach`` slips away; nil
  /// when there is none.
  ///
  /// Letter case does not count as a slip (`cny` finds `CNY`). Among equally near candidates the
  /// one with the fewest differences of case wins, then the first in alphabetical order, so the
  /// order of `candidates` does not matter. A candidate that shares no letter with the word is not
  /// suggested, nor is the word itself.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    let folded = word.lowercased()
    var best: (candidate: String, slips: Int, exact: Int)?
    // A scalar is at most four bytes, so that lengths far apart need no comparison.
    let reachInBytes = 4 * reach
    for candidate in candidates
    where candidate != word && abs(candidate.utf8.count - word.utf8.count) <= reachInBytes {
      let slips = editDistance(folded, candidate.lowercased())
      guard slips <= reach, slips < min(folded.unicodeScalars.count, candidate.unicodeScalars.count)
      else { continue }
      let found = (candidate, slips, editDistance(word, candidate))
      guard let old = best else {
        best = found
        continue
      }
      let wins =
        (found.1, found.2, found.0) < (old.slips, old.exact, old.candidate)
      if wins { best = found }
    }
    return best?.candidate
  }

  /// The note "did you mean 'x'?", or nothing when no candidate is near.
  public static func notes(
    for word: String, among candidates: some Sequence<String>
  ) -> [String] {
    nearest(to: word, among: candidates).map { ["did you mean '\($0)'?"] } ?? []
  }

  /// How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`,
  /// counted in Unicode scalars, where no piece is edited twice (optimal string alignment).
  ///
  /// Damerau, "A technique for computer detection and correction of spelling errors", 1964,
  /// doi:10.1145/363958.363994.
  public static func editDistance(_ a: String, _ b: String) -> Int {
    let from = Array(a.unicodeScalars)
    let to = Array(b.unicodeScalars)
    var beforeLast = [Int](repeating: 0, count: to.count + 1)
    var last = Array(0...to.count)
    for i in from.indices {
      var row = [i + 1]
      for j in to.indices {
        let replaced = last[j] + (from[i] == to[j] ? 0 : 1)
        var cheapest = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
          cheapest = min(cheapest, beforeLast[j - 1] + 1)
        }
        row.append(cheapest)
      }
      (beforeLast, last) = (last, row)
    }
    return last[to.count]
  }
}
