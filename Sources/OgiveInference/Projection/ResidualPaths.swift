internal import OgiveNumerics

/// Draws of the residual process at the dates of a table, given the facts.
///
/// Up to the last fact the process is the Gaussian conditional on how far the facts lie from the curve,
/// where a bound or range first gets a place inside its interval; beyond it, being Markov, it runs on
/// from its value there. So a forecast starts where the last figure left the curve and forgets that by
/// the process's half-life.
struct ResidualPaths: Sendable {
  private let density: EvidenceDensity
  /// How many of the dates lie within the facts' time; the origin follows as one more point.
  private let known: Int
  private let among: ProcessCovariance
  private let across: ProcessCovariance
  /// The known points, the origin last, and what the facts are about.
  private let points: [Stretch]
  private let facts: [Stretch]
  /// From each later date to the one before, in years.
  private let steps: [Double]

  init(density: EvidenceDensity, dates: [Double]) {
    self.density = density
    let origin = density.evidence.frame.last
    points = (dates.filter { $0 < origin } + [origin]).map { Stretch(at: $0) }
    facts = density.evidence.levels.map(\.reading.stretch)
    known = points.count - 1
    among = ProcessCovariance(among: points.map { .level(at: $0.start) })
    across = ProcessCovariance(rows: points, columns: facts)
    let later = [origin] + dates.filter { $0 >= origin }
    steps = zip(later, later.dropFirst()).map { $1 - $0 }
  }

  /// How many independent standard normals one draw of a path needs.
  var normals: Int { known + 1 + steps.count }

  /// How many independent uniform numbers one draw of a path needs.
  var uniforms: Int {
    1 + density.rows.count - density.rows.figures + (density.unknownInstants.isEmpty ? 0 : 1)
  }

  /// The process at every date for eight draws at the coordinates `x`.
  func paths(
    at x: [Draws8], normal: (Int) -> Draws8, uniform: (Int) -> Draws8
  ) -> [Draws8] {
    let (scale, halfLife) = (density.scale(at: x), density.halfLife(at: x))
    let member = density.member(at: x)
    let rows = density.rows
    let factor = factor(of: member, at: x)
    let facts = FactLikelihood(rows, cases: density.cases(of: member, in: rows), factor: factor)
    var white = facts.drawnRows(uniform)
    var values: [Draws8] = []
    for point in 0...known {
      let row = rows.count + point
      white.append(normal(point))
      values.append(factor.product(row: row, white, count: row + 1))
    }
    return values.dropLast() + later(from: values[known], scale, halfLife, normal)
  }

  /// The factor of the joint covariance of the facts' rows and of the process at the known points.
  private func factor(
    of member: EvidenceDensity.Member<Draws8>, at x: [Draws8]
  ) -> TriangularFactor<Draws8> {
    let rows = density.rows
    let (scale, halfLife) = (density.scale(at: x), density.halfLife(at: x))
    var own = among.values(scale: scale, halfLife: halfLife)
    var cross = across.values(scale: scale, halfLife: halfLife)
    let levels = facts.count
    if let rows = density.loudness(at: x, over: points),
      let columns = density.loudness(at: x, over: facts)
    {
      for a in 0...known {
        for b in 0..<levels {
          cross[a * levels + b] = cross[a * levels + b] * (rows[a] * columns[b])
        }
        for b in 0...a { own[a * (a + 1) / 2 + b] = own[a * (a + 1) / 2 + b] * (rows[a] * rows[b]) }
      }
    }
    var triangle = density.covariance(of: member, at: x)
    for point in 0...known {
      triangle += rows.combined(Array(cross[(point * levels)..<((point + 1) * levels)]))
      let start = point * (point + 1) / 2
      triangle += own[start..<(start + point + 1)]
    }
    return TriangularFactor(triangle, order: rows.count + known + 1)
  }

  private func later(
    from origin: Draws8, _ scale: Draws8, _ halfLife: Draws8, _ normal: (Int) -> Draws8
  ) -> [Draws8] {
    var state = origin
    return steps.enumerated().map { index, years in
      let kept = Draws8.exp(Draws8(-Double.log(2) * years) / halfLife)
      let fresh = scale * Draws8.sqrt(1 - kept * kept)
      state = kept * state + fresh * normal(known + 1 + index)
      return state
    }
  }
}
