import OgiveCurves

/// Which parameters of a family are found, and where.
struct ParameterSpace: Sendable {
  /// The values of those that are held, by their places.
  var held: [Int: Double]
  /// Where each is looked for, in the family's order.
  let ranges: [ClosedRange<Double>]
  /// The places of those whose range was narrowed.
  let narrowed: [Int]

  /// All of a family's parameters, wherever it has them.
  init(_ family: any CurveFamily) {
    held = [:]
    ranges = family.parameters.map { $0.lower...$0.upper }
    narrowed = []
  }

  /// What `settings` leave of a family's parameters.
  ///
  /// - Throws: for a name that the family does not have, a value outside its bounds and bounds that
  ///   leave nothing.
  init(
    _ settings: FitSettings, of family: any CurveFamily
  ) throws(LeastSquaresFitError) {
    var held: [Int: Double] = [:]
    for (name, value) in settings.fixed.sorted(by: { $0.key < $1.key }) {
      let index = try Self.place(of: name, in: family)
      let parameter = family.parameters[index]
      guard value > parameter.lower, value < parameter.upper else {
        throw .fixedOutOfBounds(name, value)
      }
      held[index] = value
    }
    var ranges = family.parameters.map { $0.lower...$0.upper }
    var narrowed: [Int] = []
    for (name, range) in settings.bounds.sorted(by: { $0.key < $1.key }) {
      let index = try Self.place(of: name, in: family)
      let lower = max(range.lowerBound, ranges[index].lowerBound)
      let upper = min(range.upperBound, ranges[index].upperBound)
      guard lower < upper, held[index] == nil else { throw .emptyBounds(name) }
      ranges[index] = lower...upper
      narrowed.append(index)
    }
    self.held = held
    self.ranges = ranges
    self.narrowed = narrowed.sorted()
  }

  private static func place(
    of name: String, in family: any CurveFamily
  ) throws(LeastSquaresFitError) -> Int {
    guard let index = family.parameters.firstIndex(where: { $0.name == name }) else {
      throw .unknownParameter(name, family: family.name)
    }
    return index
  }

  /// The same with the parameter at `index` held too.
  func holding(_ index: Int, at value: Double) -> ParameterSpace {
    var space = self
    space.held[index] = value
    return space
  }

  /// The same with the parameters at `places` free again.
  func releasing(_ places: [Int]) -> ParameterSpace {
    var space = self
    for place in places { space.held[place] = nil }
    return space
  }

  /// `parameters` with each moved strictly inside its range where it is not.
  func inside(_ parameters: [Double]) -> [Double] {
    zip(parameters, ranges).map { value, range in
      if value > range.lowerBound, value < range.upperBound { return value }
      switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
      case (true, true):
        let margin = 0.1 * (range.upperBound - range.lowerBound)
        return value <= range.lowerBound ? range.lowerBound + margin : range.upperBound - margin
      case (true, false): return range.lowerBound + 0.1 * max(range.lowerBound.magnitude, 1e-3)
      case (false, true): return range.upperBound - 0.1 * max(range.upperBound.magnitude, 1e-3)
      case (false, false): return value
      }
    }
  }

  /// The finite end of a narrowed range that the parameter at `index` lies next to; nil where it lies
  /// next to none, or the family itself has nothing there.
  func bound(near value: Double, of index: Int, in family: any CurveFamily) -> Double? {
    guard narrowed.contains(index), held[index] == nil else { return nil }
    let (range, parameter) = (ranges[index], family.parameters[index])
    let width = range.upperBound - range.lowerBound
    return [range.lowerBound, range.upperBound].first { bound in
      let scale = width.isFinite ? width : max(bound.magnitude, value.magnitude)
      return bound.isFinite && bound > parameter.lower && bound < parameter.upper
        && (value - bound).magnitude <= 1e-3 * scale
    }
  }
}
