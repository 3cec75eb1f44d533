internal import OgiveNumerics

/// What a player's curve owes to the others.
struct PlayerSurroundings<S: EvidenceScalar> {
  /// How the others press on it; nil where they do not.
  var pressure: PlayerPressure?
  /// Their effects on it.
  var effects: ArraySlice<S> = []
  /// What there is for all of them; one where they are shares.
  var total = S(1.0)
  /// The rates of the first player's curve, for those that follow it.
  var given: [S] = []
}
