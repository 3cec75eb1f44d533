internal import OgiveCurves
internal import OgiveNumerics

/// Draws from the asymptotic normal of a fit, eight side by side.
///
/// The normal lives in the free coordinates, so every draw lies inside its bounds and below its
/// ceiling. Draws for which the family has no member, or whose curve has not begun where a fact
/// states a level, are drawn again.
struct EvidenceDraws: Sendable {
  /// One block of eight draws.
  struct Block: Sendable {
    /// The family's parameters.
    let parameters: Parameters<Draws8>
    /// What the level stays below; nil without a ceiling.
    let ceiling: Draws8?
    /// The departures of the reported levels in their independent coordinates.
    let departures: [Draws8]
  }

  /// The blocks that were asked for.
  let blocks: [Block]

  /// How often a draw is repeated before its family is taken to have no member there.
  private static let attempts = 8

  /// The blocks with the given indices of an endless supply: block `i` is the same whatever else is
  /// drawn.
  ///
  /// - Throws: ``SolverError`` where the covariance is not positive definite, or the family has no
  ///   member near the mode.
  init(
    from fit: EvidenceFit, blocks indices: [Int], random: RandomSource, purpose: String
  ) throws(SolverError) {
    let problem = fit.problem
    guard let covariance = fit.solution.covariance else {
      throw SolverError(.invalid, in: "draws from a fit without a covariance")
    }
    let factor = try Cholesky(covariance, order: problem.columns.count)
    var waiting = indices
    var found: [Int: Block] = [:]
    for attempt in 0..<Self.attempts where !waiting.isEmpty {
      let normals = BlockNormals(
        random: random, purpose: "\(purpose)/\(attempt)", quantities: problem.columns.count,
        blocks: (waiting.max() ?? 0) + 1)
      for index in waiting {
        let fresh = Self.block(index, of: problem, fit.solution.parameters, factor, normals)
        found[index] = found[index].map { $0.mended(by: fresh) } ?? fresh
      }
      waiting = waiting.filter { found[$0]?.isComplete == false }
    }
    guard waiting.isEmpty else {
      throw SolverError(.domain, in: "draws of \(fit.family.name)")
    }
    blocks = indices.compactMap { found[$0] }
  }

  private static func block(
    _ index: Int, of problem: EvidenceProblem, _ mode: [Double], _ factor: Cholesky,
    _ normals: BlockNormals
  ) -> Block {
    let columns = problem.columns
    let x = mode.indices.map { row in
      (0...row).reduce(Draws8(mode[row])) { sum, k in
        sum + Draws8(factor.lower[row * columns.count + k]) * normals[k, index]
      }
    }
    let free = Array(x[columns.curve])
    let level = Draws8.exp(free[problem.coordinates.anchor.parameter])
    let ceiling = problem.coordinates.ceiling(
      columns.stickiness.map { x[$0] } ?? Draws8(0.0), above: level)
    let parameters = problem.coordinates.parameters(at: free, ceiling: ceiling)
    let isAbove = problem.earliestLevel(of: Parameters(parameters)).lanes .> 0
    return Block(
      parameters: Parameters(
        parameters.map {
          Draws8(lanes: SIMD8(repeating: .nan).replacing(with: $0.lanes, where: isAbove))
        }),
      ceiling: ceiling, departures: Array(x[columns.departures]))
  }
}

extension EvidenceDraws.Block {
  /// The lanes in which the family has a member that has begun where it must.
  private var whole: SIMDMask<SIMD8<Int64>> {
    (0..<parameters.count).reduce(SIMDMask(repeating: true)) { mask, index in
      let lanes = parameters[index].lanes
      return mask .& (lanes .< .infinity) .& (lanes .> -.infinity)
    }
  }

  var isComplete: Bool { all(whole) }

  /// The same draws, with those that failed taken from `other`.
  func mended(by other: Self) -> Self {
    let whole = whole
    let mend = { (own: Draws8, other: Draws8) in
      Draws8(lanes: other.lanes.replacing(with: own.lanes, where: whole))
    }
    return Self(
      parameters: Parameters(
        (0..<parameters.count).map { mend(parameters[$0], other.parameters[$0]) }),
      ceiling: ceiling.flatMap { own in other.ceiling.map { mend(own, $0) } },
      departures: zip(departures, other.departures).map(mend))
  }
}
