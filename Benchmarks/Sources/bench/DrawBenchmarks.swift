import Ogive

/// Random draws and their quantiles, a draw the unit of work.
enum DrawBenchmarks {
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  private static let counts = [100_000, 1_000_000]

  static func comparisons() -> [Comparison] {
    let python = PythonPeer(
      "arrays.py",
      figures: [
        "times": [0.0], "parameters": [1, 1, 0], "counts": counts, "levels": levels,
      ])
    return counts.flatMap { count in
      let draws = RandomSource(seed: 1).normals("benchmark", count: count)
      let numpy = python.contender("quantile \(count)", showing: "np.quantile")
      return [
        Comparison(
          work: "5 quantiles of \(count) draws", ours: quantiles(draws), peer: numpy,
          goal: .speed(atLeast: 10)),
        Comparison(
          work: "5 quantiles of \(count) draws", ours: quantiles(draws), peer: sort(draws),
          goal: .speed(atLeast: 1)),
        Comparison(
          work: "\(count) normal draws", ours: normals(count),
          peer: python.contender("normal \(count)", showing: "numpy"),
          goal: .time(atMost: 1 / 150e6)),
      ]
    }
  }

  private static func quantiles(_ draws: [Double]) -> Contender {
    Contender("Quantile", units: draws.count) {
      _ = Quantile.values(of: draws, levels: levels)
    }
  }

  private static func sort(_ draws: [Double]) -> Contender {
    Contender("sort", units: draws.count) {
      let sorted = draws.sorted()
      for level in levels { precondition(sorted[Int(level * Double(draws.count))].isFinite) }
    }
  }

  private static func normals(_ count: Int) -> Contender {
    Contender("RandomSource", units: count) {
      _ = RandomSource(seed: 1).normals("benchmark", count: count)
    }
  }
}
