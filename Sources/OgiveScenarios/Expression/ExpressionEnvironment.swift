/// Where an expression finds its series: the projected paths of one scenario.
public protocol ExpressionEnvironment {
  /// How many draws there are.
  var drawCount: Int { get }

  /// The values of a series (`channels`), or of its capacity (`channels.capacity`), at an instant
  /// in decimal years: one for each draw, in the series' unit and in the order of the draws.
  ///
  /// An expression asks for the ends of the steps, for the ends of the periods after `@`, for
  /// instants a step or a year before these, and for instants inside the periods of averages.
  func column(of name: String, at time: Double) -> [Double]
}
