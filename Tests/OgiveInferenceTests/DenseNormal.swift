import OgiveNumerics

@testable import OgiveInference

/// A joint normal distribution by its mean and dense covariance: conditioning and densities as the
/// textbook has them, to hold the library's short cuts against.
struct DenseNormal {
  let mean: [Double]
  let covariance: [[Double]]

  func marginal(_ indices: [Int]) -> DenseNormal {
    DenseNormal(
      mean: indices.map { mean[$0] },
      covariance: indices.map { a in indices.map { covariance[a][$0] } })
  }

  private var factor: Cholesky {
    get throws { try Cholesky(covariance.flatMap { $0 }, order: mean.count) }
  }

  func logDensity(at values: [Double]) throws -> Double {
    guard !values.isEmpty else { return 0 }
    let factor = try factor
    let white = factor.solveLower(zip(values, mean).map { $0 - $1 })
    return -0.5 * white.reduce(0) { $0 + $1 * $1 } - factor.logDeterminantOfFactor
      - 0.5 * Double(values.count) * Double.log(2 * Double.pi)
  }

  /// What is left of `indices` when those of `known` have these values.
  func of(_ indices: [Int], given known: [(index: Int, value: Double)]) throws -> DenseNormal {
    guard !known.isEmpty else { return marginal(indices) }
    let factor = try marginal(known.map(\.index)).factor
    let gaps = known.map { $0.value - self.mean[$0.index] }
    let rows = indices.map { a in factor.solve(known.map { self.covariance[a][$0.index] }) }
    var mean: [Double] = []
    var covariance: [[Double]] = []
    for (a, row) in zip(indices, rows) {
      mean.append(self.mean[a] + zip(row, gaps).reduce(0.0) { $0 + $1.0 * $1.1 })
      covariance.append(
        indices.map { b in
          let known = known.map { self.covariance[b][$0.index] }
          return self.covariance[a][b] - zip(row, known).reduce(0.0) { $0 + $1.0 * $1.1 }
        })
    }
    return DenseNormal(mean: mean, covariance: covariance)
  }
}

/// What lies between a curve and its facts, entry by entry from the definition: the facts in the order
/// of the observations, then the residual process at dates.
struct DenseFacts {
  let normal: DenseNormal

  /// - Parameter overlap: How strongly the own errors of two levels go together.
  init(
    _ density: EvidenceDensity, at x: [Double], dates: [Double] = [],
    overlap: @escaping (Int, Int) -> Double = { $0 == $1 ? 1 : 0 }
  ) {
    let evidence = density.evidence
    let point = x.map { Dual($0) }
    let member = density.member(at: point)
    let logs = member.logLevels.map(\.value)
    let process = ResidualProcess(
      scale: density.scale(at: point).value, halfLife: density.halfLife(at: point).value)
    let levels = evidence.levels
    let between = { (a: Int, b: Int) -> Double in
      let (x, y) = (levels[a], levels[b])
      var sum = process.covariance(x.reading.stretch, y.reading.stretch)
      if a == b, x.reading.isAtOneInstant {
        sum = process.scale * process.scale + member.instants[a].value
      }
      sum += overlap(a, b) * x.errorSD * y.errorSD
      if x.biasGroup == y.biasGroup { sum += x.biasSD * y.biasSD }
      if let bridge = x.bridge, bridge == y.bridge {
        sum += evidence.bridges[bridge].logSD * evidence.bridges[bridge].logSD
      }
      return sum
    }
    let facts = evidence.observations
    // Each row as levels with their signs.
    let signs = facts.map { fact in [(fact.level, 1.0)] + (fact.base.map { [($0, -1.0)] } ?? []) }
    let known = signs.indices.map { i in
      signs.indices.map { j in
        signs[i].reduce(i == j ? facts[i].relation.sd * facts[i].relation.sd : 0) { sum, a in
          signs[j].reduce(sum) { $0 + a.1 * $1.1 * between(a.0, $1.0) }
        }
      }
    }
    let cross = signs.map { row in
      dates.map { date in
        row.reduce(0.0) {
          $0 + $1.1 * process.covariance(levels[$1.0].reading.stretch, Stretch(at: date))
        }
      }
    }
    let own = dates.map { a in
      dates.map { process.covariance(Stretch(at: a), Stretch(at: $0)) }
    }
    normal = DenseNormal(
      mean: signs.map { $0.reduce(0) { $0 + $1.1 * logs[$1.0] } } + dates.map { _ in 0 },
      covariance: zip(known, cross).map { $0 + $1 }
        + dates.indices.map { date in cross.map { $0[date] } + own[date] })
  }
}
