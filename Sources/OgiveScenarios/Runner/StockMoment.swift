internal import OgiveNumerics

/// What a rate sees at a moment of the integration: the stocks as they are, the series on their parabola.
struct StockMoment: ExpressionEnvironment {
  /// The paths of the scenario, for numbers and for dates that an expression says itself.
  let paths: ProjectedScenario
  let stretch: StockGrid.Stretch
  /// The time of the moment.
  let time: Double
  /// The stocks' draws at the moment, by name.
  let stocks: [String: [Double]]
  /// The names of the series, whose values lie between the nodes.
  let series: Set<String>

  var drawCount: Int { paths.drawCount }

  func column(of name: String, at time: Double) -> [Double] {
    if let draws = stocks[name] { return draws }
    guard time == self.time, series.contains(name) else { return paths.column(of: name, at: time) }
    let weights = stretch.weights(at: time)
    let nodes = stretch.nodes.map { paths.column(of: name, at: $0) }
    let (first, second, third) = (nodes[0], nodes[1], nodes[2])
    var draws = [Double](repeating: .nan, count: drawCount)
    var span = draws.mutableSpan
    for place in stride(from: 0, to: drawCount, by: Draws8.width) {
      let sum =
        Draws8(weights[0]) * Draws8(first.span, from: place)
        + Draws8(weights[1]) * Draws8(second.span, from: place)
        + Draws8(weights[2]) * Draws8(third.span, from: place)
      sum.write(to: &span, from: place)
    }
    return draws
  }
}
