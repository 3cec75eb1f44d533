/// What one transition of the No-U-Turn sampler says of itself.
struct Transition {
  /// The energy after the momenta were drawn.
  let energy: Double
  /// The doublings completed.
  var depth = 0
  /// The leapfrog steps taken.
  var leapfrogs = 0
  /// The mean over the points of the chance that each would be accepted.
  var acceptance = 0.0
  /// Whether the numerical trajectory left the true one.
  var isDivergent = false
  /// Whether the trajectory ended because it turned back, and not at the limit of doublings.
  var hasTurned = false

  init(energy: Double) {
    self.energy = energy
  }
}
