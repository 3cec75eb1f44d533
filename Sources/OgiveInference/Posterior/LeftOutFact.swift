internal import OgiveNumerics

/// The rows that a fact takes with it.
struct LeftOutFact {
  /// Its own rows among all, the last first.
  let rows: [Int]
  /// What is left after each.
  private let left: [FactRows]
  private let density: EvidenceDensity

  init(_ id: String, of density: EvidenceDensity) {
    let all = density.rows
    let observations = density.evidence.observations
    let own = all.observations.indices.filter { observations[all.observations[$0]].fact == id }
    self.init(rows: own.reversed(), of: density)
  }

  /// - Parameter rows: From the last to the first.
  init(rows: [Int], of density: EvidenceDensity) {
    self.rows = rows
    self.density = density
    let all = density.rows
    var left: [FactRows] = []
    for row in rows { left.append((left.last ?? all).without(row: row)) }
    self.left = left
  }

  /// The likelihood without the fact.
  ///
  /// - Parameter triangle: The covariance of all rows.
  func likelihood(
    _ whole: FactLikelihood<Draws8>, _ triangle: [Draws8], _ member: EvidenceDensity.Member<Draws8>
  ) -> FactLikelihood<Draws8> {
    var (factor, triangle) = (whole.factor, triangle)
    for (index, row) in rows.enumerated() {
      factor = factor.without(row: row, of: triangle)
      if index + 1 < rows.count { triangle = Self.without(row, of: triangle, factor.order + 1) }
    }
    guard let remaining = left.last else { return whole }
    return FactLikelihood(
      remaining, cases: density.cases(of: member, in: remaining), factor: factor)
  }

  /// A triangle without one of its rows and columns.
  private static func without(_ row: Int, of triangle: [Draws8], _ order: Int) -> [Draws8] {
    var left: [Draws8] = []
    left.reserveCapacity(triangle.count - order)
    for i in 0..<order where i != row {
      for j in 0...i where j != row { left.append(triangle[i * (i + 1) / 2 + j]) }
    }
    return left
  }
}
