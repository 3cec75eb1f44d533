extension PosteriorSample {
  /// What is found where nothing has mass, or where the search was cut short.
  public static func empty(dimension: Int) -> PosteriorSample {
    PosteriorSample(.none, columns: Array(repeating: [], count: dimension), warnings: [.noMass])
  }
}
