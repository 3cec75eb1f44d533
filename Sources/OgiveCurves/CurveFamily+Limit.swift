extension CurveFamily {
  /// Whether members grow towards a limit, judged by the family's examples.
  public var isLimited: Bool {
    examples.contains { example in
      let limit: Double = capacity(Parameters(example.parameters))
      return limit > 0 && limit.isFinite
    }
  }
}
