/// Which points a model has to be evaluated at for ``SobolIndices``.
///
/// Two halves of one row of Sobol's points make two independent points A and B of the unit cube; for
/// each input there is a third point, A with that input from B. All of a base row's points follow each
/// other: A, B, then one for each input. Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018.
public struct SensitivityDesign: Sendable {
  /// How many base rows there are; best a power of two.
  public let baseCount: Int
  /// How many inputs the model has.
  public let inputCount: Int
  private let base: [[Double]]

  /// A design of `baseCount` base rows for independent inputs.
  public init(baseCount: Int, inputCount: Int, random: RandomSource) {
    self.baseCount = max(baseCount, 0)
    self.inputCount = max(inputCount, 0)
    base = UnitDesign.sobol(self.baseCount, inputs: 2 * self.inputCount, random: random)
  }

  /// How many points there are, ``pointsPerRow`` for each base row.
  public var count: Int { baseCount * pointsPerRow }
  /// A, B and one point for each input.
  public var pointsPerRow: Int { inputCount + 2 }

  /// The point with index `index`, 0 ..< ``count``: a number in the open interval (0, 1) for each
  /// input, to be turned into the input by its quantile function.
  public subscript(index: Int) -> [Double] {
    let (row, point) = index.quotientAndRemainder(dividingBy: pointsPerRow)
    let (a, b) = (base[row][..<inputCount], base[row][inputCount...])
    if point == 0 { return Array(a) }
    if point == 1 { return Array(b) }
    var mixed = Array(a)
    mixed[point - 2] = b[inputCount + point - 2]
    return mixed
  }
}
