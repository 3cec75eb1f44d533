internal import OgiveNumerics

/// A column of a fit that shifts the logarithm of a reported level, and how strongly.
struct LevelShift: Sendable, Hashable {
  let column: Int
  let slope: Double
}

extension SeriesEvidence {
  /// The columns that shift the level with index `index`: its bridge, its producer's bias, and the
  /// departures that it shares with the levels before it.
  func shifts(of index: Int, columns: EvidenceColumns) -> [LevelShift] {
    let level = levels[index]
    var shifts: [LevelShift] = []
    if let bridge = level.bridge {
      shifts.append(
        LevelShift(column: columns.bridges.lowerBound + bridge, slope: bridges[bridge].logSD))
    }
    shifts.append(
      LevelShift(column: columns.biases.lowerBound + level.biasGroup, slope: level.biasSD))
    for k in 0...index {
      let slope = departures.lower[index * departures.order + k]
      shifts.append(LevelShift(column: columns.departures.lowerBound + k, slope: slope))
    }
    return shifts
  }
}
