/// A distribution that importance draws are made from, eight at a time.
protocol ImportanceProposal: Sendable {
  /// The number of coordinates.
  var dimension: Int { get }

  /// Eight draws into `x`, with their log densities, from the numbers of `batch` of `stream`.
  ///
  /// - Parameter z: Room for `dimension + 3` elements.
  func draw(
    _ batch: Int, of stream: RandomStream, into x: inout [Draws8], _ z: inout [Draws8]
  ) -> Draws8
}
