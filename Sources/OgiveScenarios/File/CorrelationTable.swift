/// The correlations of a file as one matrix.
struct CorrelationTable: Sendable {
  /// The quantities, in the order of the file.
  let names: [String]
  /// Row by row.
  let matrix: [Double]

  init(_ correlations: [RankCorrelation]) {
    var names: [String] = []
    for name in correlations.flatMap(\.of) where !names.contains(name.value) {
      names.append(name.value)
    }
    var matrix = [Double](repeating: 0, count: names.count * names.count)
    for index in names.indices { matrix[index * names.count + index] = 1 }
    for correlation in correlations {
      let places = correlation.of.compactMap { names.firstIndex(of: $0.value) }
      for a in places {
        for b in places where a != b { matrix[a * names.count + b] = correlation.rank }
      }
    }
    self.names = names
    self.matrix = matrix
  }
}
