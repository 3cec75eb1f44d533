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
    for stretch in grid.stretches {
      begin(&state, at: stretch.start)
      note(state, at: stretch.start, among: instants, in: &found)
      jump(&state, at: stretch.start)
      state = advanced(state, over: stretch, &kept)
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

  /// The stocks at the end of a stretch.
  private func advanced(
    _ state: [String: [Double]], over stretch: StockGrid.Stretch, _ kept: inout [KeptColumns]
  ) -> [String: [Double]] {
    let running = stocks.filter { state[$0.name] != nil }
    guard !running.isEmpty else { return state }
    let start = running.flatMap { packed(state[$0.name] ?? []) }
    var integration = DormandPrince(start, tolerance: tolerance(of: state, over: stretch, &kept))
    var ends = start
    do {
      var span = ends.mutableSpan
      let times = [stretch.end]
      _ = integration.integrate(from: stretch.start, through: times.span, into: &span) {
        levels, time, slopes in
        let rates = rates(
          unpacked(levels, running), over: stretch, at: time, &kept)
        for index in slopes.indices { slopes[index] = rates[index] }
      }
    }
    return unpacked(ends.span, running)
  }

  private func rates(
    _ state: [String: [Double]], over stretch: StockGrid.Stretch,
    at time: Double, _ kept: inout [KeptColumns]
  ) -> [Draws8] {
    let moment = StockMoment(
      paths: paths, stretch: stretch, time: time, stocks: state, series: series)
    return stocks.indices.filter { state[stocks[$0].name] != nil }.flatMap { index in
      let factor = Draws8(stocks[index].rateFactor)
      let values = stocks[index].rate.evaluate(at: time, in: moment, keeping: &kept[index])
      let flows = effects.filter { $0.stock == stocks[index].name }
        .compactMap { $0.flow(at: time, in: stretch, count: paths.drawCount) }
      return flows.reduce(packed(values).map { factor * $0 }) { rates, flow in
        zip(rates, packed(flow)).map { $0 + $1 }
      }
    }
  }

  /// A part of 1e-7 of each level, or of the largest of them and of what the stretch may bring.
  private func tolerance(
    of state: [String: [Double]], over stretch: StockGrid.Stretch, _ kept: inout [KeptColumns]
  ) -> StepTolerance {
    let rates = rates(state, over: stretch, at: stretch.start, &kept)
    var size = 0.0
    for draws in state.values { for draw in draws { size = max(size, draw.magnitude) } }
    for rate in rates {
      for lane in 0..<Draws8.width {
        size = max(size, rate.lanes[lane].magnitude * (stretch.end - stretch.start))
      }
    }
    return StepTolerance(relative: 1e-7, absolute: max(1e-9 * size, 1e-300), stepLimit: 20_000)
  }

  /// The draws in lanes; a last block that is not full repeats its last draw.
  private func packed(_ draws: [Double]) -> [Draws8] {
    (0..<blocks).map { block in
      var lanes = SIMD8<Double>(repeating: draws.last ?? .nan)
      for lane in 0..<Draws8.width where Draws8.width * block + lane < draws.count {
        lanes[lane] = draws[Draws8.width * block + lane]
      }
      return Draws8(lanes: lanes)
    }
  }

  private func unpacked(
    _ levels: Span<Draws8>, _ running: [CompiledStock]
  ) -> [String: [Double]] {
    var state: [String: [Double]] = [:]
    for (index, stock) in running.enumerated() {
      state[stock.name] = (0..<paths.drawCount).map { draw in
        levels[index * blocks + draw / Draws8.width].lanes[draw % Draws8.width]
      }
    }
    return state
  }
}
