internal import OgiveEvidence
internal import OgiveNumerics

/// Integrates the stocks of a scenario, all draws side by side.
struct StockSolver {
  let stocks: [CompiledStock]
  /// What happens to them.
  let effects: [StockEffect]
  let grid: StockGrid
  let paths: ProjectedScenario
  private let series: Set<String>
  /// Blocks of eight draws a stock.
  private let blocks: Int

  init(
    _ stocks: [CompiledStock], effects: [StockEffect], grid: StockGrid, paths: ProjectedScenario,
    series: [String]
  ) {
    self.stocks = stocks
    self.effects = effects
    self.grid = grid
    self.paths = paths
    self.series = Set(series)
    blocks = (paths.drawCount + Draws8.width - 1) / Draws8.width
  }

  /// The stocks' draws at the instants, by name: empty before a stock begins, not a number from where
  /// its rate cannot be followed.
  func levels(at instants: [Double]) -> [String: [[Double]]] {
    var kept = stocks.map { _ in KeptColumns() }
    var found = Dictionary(
      stocks.map { ($0.name, instants.map { _ in [Double]() }) }
    ) { first, _ in first }
    var state: [String: [Double]] = [:]
    var step = 0.0
    for stretch in grid.stretches {
      begin(&state, at: stretch.start)
      note(state, at: stretch.start, among: instants, in: &found)
      jump(&state, at: stretch.start)
      advance(&state, over: stretch, &kept, &step)
    }
    if let last = grid.stretches.last {
      begin(&state, at: last.end)
      note(state, at: last.end, among: instants, in: &found)
    }
    return found
  }

  /// Adds the stocks that begin at `time`.
  private func begin(_ state: inout [String: [Double]], at time: Double) {
    for stock in stocks where stock.begin == time {
      let factor = stock.startFactor
      state[stock.name] = stock.start.evaluate(at: time, in: paths).map { factor * $0 }
    }
  }

  /// Lets the stocks jump to which something happens at `time`.
  private func jump(_ state: inout [String: [Double]], at time: Double) {
    for effect in effects where effect.jumps.contains(where: { abs($0 - time) < 1e-9 }) {
      state[effect.stock] = state[effect.stock].map { effect.jumped($0) }
    }
  }

  private func note(
    _ state: [String: [Double]], at time: Double, among instants: [Double],
    in found: inout [String: [[Double]]]
  ) {
    guard let index = instants.firstIndex(of: time) else { return }
    for (name, draws) in state { found[name]?[index] = draws }
  }

  /// Takes the stocks to the end of a stretch.
  ///
  /// - Parameter step: How long the steps were at last, which is as far as the next one is tried.
  private func advance(
    _ state: inout [String: [Double]], over stretch: StockGrid.Stretch,
    _ kept: inout [KeptColumns], _ step: inout Double
  ) {
    let running = stocks.filter { state[$0.name] != nil }
    guard !running.isEmpty else { return }
    let start = running.flatMap { packed(state[$0.name] ?? []) }
    let startRates = rates(state, over: stretch, at: stretch.start, &kept)
    let sizes = zip(start, startRates).map { Self.sizes(of: $0, $1, over: stretch) }
    var first: [Draws8]? = startRates
    var integration = DormandPrince(
      zip(start, sizes).map { $0 / $1 }, tolerance: Self.tolerance(over: stretch))
    integration.step = step
    var ends = integration.values
    do {
      var span = ends.mutableSpan
      let times = [stretch.end]
      _ = integration.integrate(from: stretch.start, through: times.span, into: &span) {
        levels, time, slopes in
        // What is asked first are the rates at the start, which are known.
        let rates =
          first.take() ?? rates(unpacked(levels, running, sizes), over: stretch, at: time, &kept)
        for index in slopes.indices { slopes[index] = rates[index] / sizes[index] }
      }
    }
    state = unpacked(ends.span, running, sizes)
    step = integration.step
  }

  private func rates(
    _ state: [String: [Double]], over stretch: StockGrid.Stretch,
    at time: Double, _ kept: inout [KeptColumns]
  ) -> [Draws8] {
    let moment = StockMoment(
      paths: paths, stretch: stretch, time: time, stocks: state, series: series)
    var rates: [Draws8] = []
    rates.reserveCapacity(state.count * blocks)
    for (index, stock) in stocks.enumerated() where state[stock.name] != nil {
      let factor = Draws8(stock.rateFactor)
      let values = stock.rate.evaluate(at: time, in: moment, keeping: &kept[index])
      let own = rates.count
      for block in 0..<blocks { rates.append(factor * eight(of: values, block)) }
      for effect in effects where effect.stock == stock.name {
        guard let flow = effect.flow(at: time, in: stretch, count: paths.drawCount) else {
          continue
        }
        for block in 0..<blocks { rates[own + block] = rates[own + block] + eight(of: flow, block) }
      }
    }
    return rates
  }

  /// A part of 1e-7 of each level, and 1e-9 of its size: after a hundred steps five digits are left, many more
  /// than draws of judgements tell. What runs away is followed for so many steps a month.
  private static func tolerance(over stretch: StockGrid.Stretch) -> StepTolerance {
    let months = Int((12 * (stretch.end - stretch.start)).rounded(.up))
    return StepTolerance(relative: 1e-7, absolute: 1e-9, stepLimit: 20_000 * max(1, months))
  }

  /// How large a stock is in each draw, to a power of two, which costs no digits: its level or what the stretch
  /// may bring. It is integrated in that size, for stocks have units of their own, and draws differ by orders
  /// of magnitude.
  private static func sizes(
    of level: Draws8, _ rate: Draws8, over stretch: StockGrid.Stretch
  ) -> Draws8 {
    let brought = (rate * Draws8(stretch.end - stretch.start)).magnitudes
    let level = level.magnitudes
    let larger = level.replacing(with: brought, where: level .< brought)
    var sizes = Draws8(1)
    for lane in 0..<Draws8.width where larger[lane].isNormal {
      sizes.lanes[lane] = larger[lane].binade
    }
    return sizes
  }

  private func packed(_ draws: [Double]) -> [Draws8] {
    (0..<blocks).map { eight(of: draws, $0) }
  }

  /// A block of the draws; a last one that is not full repeats its last draw.
  private func eight(of draws: [Double], _ block: Int) -> Draws8 {
    Draws8(draws.span, from: Draws8.width * block)
  }

  private func unpacked(
    _ levels: Span<Draws8>, _ running: [CompiledStock], _ sizes: [Draws8]
  ) -> [String: [Double]] {
    var state: [String: [Double]] = [:]
    for (index, stock) in running.enumerated() {
      var draws = [Double](repeating: .nan, count: paths.drawCount)
      var span = draws.mutableSpan
      for block in 0..<blocks {
        let place = index * blocks + block
        (levels[place] * sizes[place]).write(to: &span, from: Draws8.width * block)
      }
      state[stock.name] = draws
    }
    return state
  }
}
