/// The rows among which a region is sought.
struct InductionCases {
  let inputs: [[Double]]
  let outcome: [Double]

  /// The rows inside a region.
  func rows(in box: InducedBox) -> [Int] {
    let limited = box.sides.indices.filter { box.sides[$0].isLimited }
    return outcome.indices.filter { row in
      limited.allSatisfy { box.sides[$0].contains(inputs[$0][row]) }
    }
  }

  /// The outcome's mean over `rows`; not a number where there are none.
  func mean(_ rows: [Int]) -> Double { total(rows) / Double(rows.count) }

  private func total(_ rows: [Int]) -> Double { rows.reduce(0) { $0 + outcome[$1] } }

  /// The values of an input beyond a limit, nearest first, of rows that only this limit keeps out.
  func beyond(_ limit: Double, of input: Int, at end: BoxEnd, of box: InducedBox) -> [Double] {
    let values = rows(in: box.limited(input, at: end, to: nil)).map { inputs[input][$0] }
    return end == .lower
      ? values.filter { $0 < limit }.sorted(by: >) : values.filter { $0 > limit }.sorted()
  }

  /// The region with its figures.
  func judged(_ box: InducedBox) -> InducedBox {
    let inside = rows(in: box)
    let whole = outcome.reduce(0, +)
    var judged = box
    judged.count = inside.count
    judged.mass = Double(inside.count) / Double(outcome.count)
    judged.coverage = whole > 0 ? total(inside) / whole : .nan
    judged.density = mean(inside)
    for input in box.sides.indices {
      judged.sides[input].lowerChance = chance(of: input, at: .lower, box, inside)
      judged.sides[input].upperChance = chance(of: input, at: .upper, box, inside)
    }
    return judged
  }

  private func chance(
    of input: Int, at end: BoxEnd, _ box: InducedBox, _ inside: [Int]
  ) -> Double? {
    guard box.sides[input][end] != nil else { return nil }
    let open = rows(in: box.limited(input, at: end, to: nil))
    return BinomialDistribution.probability(
      ofAtLeast: total(inside), of: Double(inside.count), chance: mean(open))
  }
}
