/// The facts of one series: those that enter its fit, and those that do not.
///
/// Both are in order of period and id, whatever the order of rows.
public struct EvidenceSelection: Sendable, Hashable {
  /// The facts that enter the fit.
  public let used: [Fact]
  /// The others, each with the reason.
  public let leftOut: [LeftOutFact]

  /// The selection without some of the facts that enter the fit, as if they had not been found.
  public func without(_ ids: Set<String>) -> EvidenceSelection {
    EvidenceSelection(used: used.filter { !ids.contains($0.id) }, leftOut: leftOut)
  }
}
