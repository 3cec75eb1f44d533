/// The variance of each output when some inputs are known to be those of one draw, for every set of
/// known inputs.
struct ConditionalVariances {
  private let draws: NeighbourDraws
  private let inputCount: Int
  /// The squared distances of all draws from the centre by the inputs known so far: one row for each
  /// input that has been decided on, so that a whole tree of sets shares its sums.
  private var distances: [Double]
  /// For each set of known inputs the neighbours.
  private var nearest: [NearestThree]
  private var centre = 0

  init(_ draws: NeighbourDraws) {
    self.draws = draws
    inputCount = draws.scores.count
    distances = Array(repeating: 0, count: (inputCount + 1) * draws.count)
    nearest = Array(repeating: NearestThree(), count: 1 << inputCount)
  }

  /// Finds the neighbours of the draw in row `centre`.
  mutating func read(at centre: Int) {
    self.centre = centre
    decide(input: 0, known: 0, level: 0)
  }

  /// What every set of inputs is worth for an output: its variance when all the others are known,
  /// `whole` for all inputs together and zero for none.
  func worths(ofOutput output: Int, whole: Double) -> [Double] {
    let all = nearest.count - 1
    return (0...all).map { set in
      if set == 0 { return 0 }
      return set == all ? whole : nearest[all ^ set].variance(of: draws.outputs[output])
    }
  }

  private mutating func decide(input: Int, known: Int, level: Int) {
    guard input < inputCount else {
      if known != 0, known != nearest.count - 1 { nearest[known] = neighbours(level) }
      return
    }
    decide(input: input + 1, known: known, level: level)
    addDistances(of: input, level: level)
    decide(input: input + 1, known: known | 1 << input, level: level + 1)
  }

  private mutating func addDistances(of input: Int, level: Int) {
    let count = draws.count
    let column = draws.scores[input]
    let scores = column.span
    let middle = scores[centre]
    var distances = distances.mutableSpan
    for draw in 0..<count {
      let difference = scores[draw] - middle
      distances[(level + 1) * count + draw] =
        distances[level * count + draw] + difference * difference
    }
  }

  /// The search begins at the centre and goes round, so that it is among its own neighbours and
  /// draws at one distance are each as likely to be taken.
  private func neighbours(_ level: Int) -> NearestThree {
    let count = draws.count
    let distances = distances.span
    var nearest = NearestThree()
    for draw in centre..<count { nearest.offer(draw, at: distances[level * count + draw]) }
    for draw in 0..<centre { nearest.offer(draw, at: distances[level * count + draw]) }
    return nearest
  }
}
