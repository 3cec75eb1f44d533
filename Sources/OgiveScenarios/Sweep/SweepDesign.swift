internal import OgiveNumerics

/// How points are spread over the distributions of several inputs.
struct SweepDesign: Sendable, Hashable {
  /// The kinds of design, as they are written.
  enum Kind: String, Sendable, CaseIterable {
    case sobol
    case latinHypercube = "latin-hypercube"
    case factorial
  }

  let kind: Kind
  /// How many points there are; for a factorial design how many levels each input has.
  let size: Int

  /// The number of points for so many inputs; nil where they cannot be counted.
  func count(inputs: Int) -> Int? {
    kind == .factorial ? factorial(inputs)?.count : size
  }

  /// The points, each a share of every input's distribution, strictly between 0 and 1.
  func points(inputs: Int, random: RandomSource) -> [[Double]] {
    switch kind {
    case .sobol: UnitDesign.sobol(size, inputs: inputs, random: random)
    case .latinHypercube: UnitDesign.latinHypercube(size, inputs: inputs, random: random)
    case .factorial:
      factorial(inputs).map { design in
        (0..<design.count).map { index in
          design[index].map { (Double($0) + 0.5) / Double(size) }
        }
      } ?? []
    }
  }

  private func factorial(_ inputs: Int) -> FactorialDesign? {
    FactorialDesign(levelCounts: Array(repeating: size, count: inputs))
  }
}
