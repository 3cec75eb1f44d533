internal import OgiveCurves
internal import OgiveNumerics

extension EvidencePosterior {
  /// Eight draws of the coordinates, those from `8 block` on; beyond the last they begin again.
  func draws(block: Int) -> [Draws8] {
    columns.map { column in
      var lanes = Draws8(0.0)
      for lane in 0..<Draws8.width {
        lanes.lanes[lane] = column[(block * Draws8.width + lane) % column.count]
      }
      return lanes
    }
  }

  /// The same in at most so many of the draws, evenly chosen.
  public func thinned(to limit: Int) -> EvidencePosterior {
    guard count > limit else { return self }
    let chosen = (0..<limit).map { $0 * count / limit }
    return EvidencePosterior(
      sample: sample, density: density,
      columns: columns.map { column in chosen.map { column[$0] } })
  }

  /// The draws of the curve's limit.
  public var capacities: [Double] {
    map { _, member in family.capacity(Parameters(member.parameters)) }
  }

  /// Something of every draw, eight at a time.
  func map(_ value: ([Draws8], EvidenceDensity.Member<Draws8>) -> Draws8) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count + Draws8.width)
    for block in 0..<((count + Draws8.width - 1) / Draws8.width) {
      let x = draws(block: block)
      let lanes = value(x, density.member(at: x)).lanes
      for lane in 0..<Draws8.width { values.append(lanes[lane]) }
    }
    return Array(values.prefix(count))
  }
}
