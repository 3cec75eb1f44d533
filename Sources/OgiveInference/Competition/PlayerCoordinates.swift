internal import OgiveCurves
internal import OgiveNumerics

/// The free coordinates of what a player has of its own, and the way to the parameters of its curve.
enum PlayerCoordinates: Sendable {
  /// All of its curve.
  case entry(EntryCoordinates)
  /// A capacity, beside rates that are given.
  case capacity(EntryCoordinates)
  /// Its odds against the first player.
  case odds(OddsCoordinates)
  /// None: a curve at half of what there is.
  case none

  /// The coordinates of a player whose first fact is at `entry` in the family's own time.
  init(_ role: PlayerRole, _ family: any CurveFamily, _ evidence: SeriesEvidence, entry: Double) {
    switch role {
    case .alone, .pioneer, .entrant, .leader: self = .entry(EntryCoordinates(family, entry: entry))
    case .follower: self = .capacity(EntryCoordinates(family, entry: entry))
    case .rival(let onlyRises):
      self = .odds(
        OddsCoordinates(
          evidence.frame, reference: evidence.reference(for: family), onlyRises: onlyRises))
    case .reference: self = .none
    }
  }

  /// How many there are.
  var count: Int {
    switch self {
    case .entry(let entry): entry.family.parameters.count
    case .capacity: 1
    case .odds: 2
    case .none: 0
    }
  }

  /// The place of the coordinate that tells the capacity; nil where none does.
  var capacity: Int? {
    switch self {
    case .entry(let entry): entry.capacity
    case .capacity: 0
    case .odds, .none: nil
    }
  }

  /// The parameters of the player's curve; not numbers where the family has no such member.
  ///
  /// - Parameter ceiling: What its level stays below; nil without any.
  func parameters<S: EvidenceScalar>(
    at x: [S], ceiling: S?, _ others: PlayerSurroundings<S>
  ) -> [S] {
    switch self {
    case .entry(let entry):
      entry.parameters(at: x, ceiling: ceiling, others.pressure, others.effects)
    case .capacity(let entry):
      [entry.capacity(at: x[0], ceiling: ceiling)] + others.given
    case .odds(let odds): [others.total] + odds.parameters(at: x)
    case .none: [others.total, 0, 0]
    }
  }

  /// The coordinates of a curve, drawn below the ceiling where its capacity lies above.
  func coordinates(of parameters: [Double], ceiling: Double?) -> [Double] {
    switch self {
    case .entry(let entry): entry.coordinates(of: parameters, ceiling: ceiling)
    case .capacity(let entry): [entry.coordinate(ofCapacity: parameters[0], ceiling: ceiling)]
    case .odds(let odds): odds.coordinates(of: parameters)
    case .none: []
    }
  }

  /// How fast the capacity's logarithm moves with its coordinate, as a logarithm.
  func capacitySlope<S: EvidenceScalar>(_ capacity: S, below ceiling: S?) -> S {
    ceiling.map { S.log(1 - capacity / $0) } ?? 0
  }
}
