/// How far eight solves have come.
struct LaneState {
  typealias Mask = SIMDMask<SIMD8<Int64>>

  /// The best parameters so far, and the normal equations there.
  private(set) var parameters: [Draws8]
  private(set) var equations: NormalEquations
  /// The lanes that have settled on a minimum.
  private(set) var settled = Mask(repeating: false)
  /// The lanes that have given up.
  private var failed: Mask
  /// The lanes that take undamped steps, near their minimum.
  private var polishing = Mask(repeating: false)
  private var damping = Draws8(1e-3)
  private var growth = Draws8(2)
  /// The step to try in each lane; zero where none is left.
  private(set) var step: [Draws8]
  /// The length of the step about to be taken, and of the shortest undamped one so far.
  private var length = Draws8(0)
  private var shortest = Draws8(0.1)
  private let freedom: Double

  /// A lane that cannot be evaluated at its start has failed.
  init(_ start: [Draws8], at equations: NormalEquations, freedom: Double) {
    parameters = start
    step = start
    self.equations = equations
    self.freedom = freedom
    failed = .!(equations.sum.lanes .< Double.infinity)
  }

  /// Whether nothing is left to do.
  var isDone: Bool {
    let over = settled .| failed
    for lane in 0..<Draws8.width where !over[lane] { return false }
    return true
  }

  private var over: Mask { settled .| failed }

  /// Finds the next step. A lane whose undamped step is shorter than `last` takes it and has settled; one whose steps stop getting shorter keeps its place, and has
  /// settled where they are shorter than `settled`.
  @inline(__always) mutating func prepareStep(last: Double, settled limit: Double) {
    var factor = damping
    factor.replace(with: 0, where: polishing)
    equations.solve(damping: factor, into: &step)
    length = scaledLength()
    let isLast = polishing .& (length.lanes .< last)
    let isStuck = polishing .& .!(length.lanes .< shortest.lanes)
    let ends = isLast .& .!over
    for j in parameters.indices {
      parameters[j].replace(with: parameters[j] + step[j], where: ends)
    }
    settled = settled .| ends .| (isStuck .& (length.lanes .< limit) .& .!over)
    failed = failed .| (isStuck .& .!settled)
    shortest.replace(with: length, where: polishing)
    for j in parameters.indices { step[j].replace(with: 0, where: over) }
  }

  /// The largest change of a parameter relative to its size or to its standard error with the others
  /// fixed, whichever is larger: ``GaussNewton``'s measure.
  @inline(__always) private func scaledLength() -> Draws8 {
    let spread = Draws8.sqrt(equations.sum / Draws8(freedom))
    var reach: Draws8 = 0
    for j in parameters.indices {
      reach = Self.larger(reach, Self.size(parameters[j] * equations.length(j)))
    }
    let least = Self.larger(spread, reach * 1e-8)
    var length: Draws8 = 0
    for j in parameters.indices {
      let scale = Self.larger(Self.size(parameters[j]), least / equations.length(j))
      // A step that is not a number makes a length that is none.
      let change = Self.size(step[j]) / scale
      length.replace(with: change, where: .!(change.lanes .<= length.lanes))
    }
    return length
  }

  /// Keeps what the step led to, where that is better or undamped, and adapts the damping where not.
  /// From a better step shorter than `short` on, steps are undamped.
  @inline(__always) mutating func take(
    _ trial: [Draws8], _ found: NormalEquations, short: Double
  ) {
    let gain = equations.sum - found.sum
    let isBetter = (gain.lanes .>= 0) .& .!polishing
    let isFinite = found.sum.lanes .< Double.infinity
    let isKept = (isBetter .| (polishing .& isFinite)) .& .!over
    adapt(gain / equations.gain(of: step, damping: damping), isBetter)
    failed = failed .| (polishing .& .!isFinite .& .!over) .| (damping.lanes .> 1e12)
    for j in parameters.indices { parameters[j].replace(with: trial[j], where: isKept) }
    equations.replace(with: found, where: isKept)
    polishing = polishing .| (isBetter .& (length.lanes .< short))
  }

  /// Nielsen's rule: a good step lowers the damping smoothly, bad ones raise it ever faster.
  private mutating func adapt(_ ratio: Draws8, _ isBetter: Mask) {
    let off = 2 * ratio - 1
    let factor = Self.larger(1 - off * off * off, Draws8(1.0 / 3))
    let raised = damping * growth
    let grown = growth * 2
    damping.replace(with: damping * factor, where: isBetter)
    damping.replace(with: raised, where: .!isBetter .& .!polishing .& .!over)
    growth.replace(with: grown, where: .!isBetter)
    growth.replace(with: 2, where: isBetter)
  }

  @inline(__always) private static func larger(_ a: Draws8, _ b: Draws8) -> Draws8 {
    Draws8.select(a, lessThan: b, then: b, else: a)
  }

  @inline(__always) private static func size(_ a: Draws8) -> Draws8 {
    Draws8.select(a, lessThan: 0, then: -a, else: a)
  }
}
