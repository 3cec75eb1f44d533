/// A chain between two iterations.
struct ChainState<Vector: PhaseVector> {
  private let sampler: NoUTurnSampler
  private let chain: Int
  private let stream: RandomStream
  private var trajectory: Trajectory<Vector>
  private var stepSize: StepSize
  private var learnt: RunningCovariance
  private(set) var position: [Double]
  private var evaluationsBefore = 0

  init(
    _ sampler: NoUTurnSampler, _ chain: Int, _ density: any LogDensity, _ start: [Double],
    _ covariance: [Double]?, _ random: RandomSource
  ) {
    self.sampler = sampler
    self.chain = chain
    stream = random.stream("no-u-turn")
    position = start
    let factor = covariance.flatMap { try? Cholesky($0, order: start.count) }
    let metric =
      factor.map { Metric($0) } ?? Metric(scales: Array(repeating: 1, count: start.count))
    trajectory = Trajectory(
      Hamiltonian(density, metric), at: start, depthLimit: sampler.depthLimit)
    stepSize = StepSize(acceptance: sampler.acceptance)
    learnt = RunningCovariance(dimension: start.count)
    stepSize.restart(at: 1)
  }

  /// Whether the chain stands where the density has mass.
  var hasMass: Bool { trajectory.current.logDensity > -.infinity }
  /// The log density where the chain stands.
  var logDensity: Double { trajectory.current.logDensity }
  /// The step in use.
  var step: Double { stepSize.adapted }
  /// The gradients computed so far.
  var evaluations: Int { evaluationsBefore + trajectory.hamiltonian.evaluations }

  /// One iteration of the warm-up.
  mutating func warmUp(_ iteration: Int, _ schedule: WarmUpSchedule) {
    if iteration == 0 { findStep() }
    let transition = advance(iteration, step: stepSize.current)
    stepSize.learn(transition.acceptance)
    if schedule.learns(at: iteration) { learnt.add(position) }
    guard schedule.endsWindow(at: iteration) else { return }
    if let metric = learnt.metric() { adopt(metric) }
    learnt = RunningCovariance(dimension: position.count)
    findStep()
  }

  /// Ends the warm-up.
  mutating func settle() {
    if sampler.warmUpCount == 0 { findStep() }
  }

  /// One iteration with the adapted step.
  mutating func advance(_ iteration: Int) -> Transition {
    advance(iteration, step: stepSize.adapted)
  }

  private mutating func advance(_ iteration: Int, step: Double) -> Transition {
    var numbers = ChainNumbers(stream, chain: chain, iteration: iteration)
    trajectory.refresh(&numbers)
    let transition = trajectory.run(step: step, depthLimit: sampler.depthLimit, &numbers)
    position = trajectory.hamiltonian.coordinates(of: trajectory.current.position)
    return transition
  }

  private mutating func adopt(_ metric: Metric) {
    evaluationsBefore = evaluations
    trajectory = Trajectory(
      Hamiltonian(trajectory.hamiltonian.density, metric), at: position,
      depthLimit: sampler.depthLimit)
  }

  /// Begins the step's adaptation where one leapfrog step is accepted with a chance of about 0.8.
  private mutating func findStep() {
    var step = stepSize.adapted
    let isFirstAccepted = accepts(step)
    for _ in 0..<40 {
      let next = isFirstAccepted ? 2 * step : 0.5 * step
      guard accepts(next) == isFirstAccepted else { break }
      step = next
    }
    stepSize.restart(at: step)
  }

  /// Whether one step along a fixed momentum would be accepted with a chance above 0.8.
  private mutating func accepts(_ step: Double) -> Bool {
    var point = trajectory.current
    let share = 1 / Double(position.count).squareRoot()
    point.momentum = Vector(position.indices.map { $0 % 2 == 0 ? share : -share })
    let before = point.energy
    trajectory.hamiltonian.leapfrog(&point, step: step)
    return point.energy - before < 0.223
  }
}
