/// A published growth that does not lead from its base to its level.
public struct GrowthMisfitRule: AuditRule {
  public let id = "growth-misfit"
  public let level = AuditLevel.error
  public let explanation = """
    The base times the growth is not the level, by more than rounding explains: one of the three \
    figures is wrong, or is about something else than it says.
    """
  public let example = AuditExample(
    """
    base,app,dau,,2020-12,end,=,2.8亿,person,,press,panel,,,
    level,app,dau,,2021-12,end,=,6.2亿,person,,press,panel,,,
    growth,app,dau,,2021-12,end,ratio,+79%,1,2020-12,press,panel,,,
    """)
  public let counterExample = AuditExample(
    """
    base,app,dau,,2020-12,end,=,2.8亿,person,,press,panel,,,
    level,app,dau,,2021-12,end,>,5亿,person,,press,panel,,,
    growth,app,dau,,2021-12,end,ratio,+79%,1,2020-12,press,panel,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    GrowthClaim.all(in: index).compactMap { claim in
      let checks = claim.checks(readAs: claim.ratio.periodKind)
      guard let check = checks.first, checks.allSatisfy({ $0.outcome != .fits }) else { return nil }
      if claim.isAmbiguous, claim.checks(readAs: claim.otherKind).contains(where: \.fits) {
        return nil
      }
      return finding(of: check)
    }
  }

  private func finding(of check: GrowthCheck) -> AuditFinding {
    let ratio = check.claim.ratio
    // "More than" leaves the level open above: a product too large is odd there, not impossible.
    let isOpen =
      check.level.relation == .above && check.outcome == .tooLarge && slip(in: check) == nil
    return finding(
      "the growth \(ratio.published) does not fit its base and its level", check.facts,
      arithmetic: check.arithmetic, suggestion: suggestion(for: check),
      level: isOpen ? .warning : nil)
  }

  /// The power of ten that the level is off by, where it is one.
  private func slip(in check: GrowthCheck) -> Int? {
    PowerOfTen.nearest(
      to: check.level.size / (check.base.size * check.claim.factor.value), room: 1.2)
  }

  private func suggestion(for check: GrowthCheck) -> String {
    if let other = check.claim.otherFactor, check.outcome(of: other.factor) == .fits {
      return "\(other.published) fits: \(check.product(of: other.factor.value))"
    }
    if let power = slip(in: check) {
      return "the level is \(PowerOfTen.text(power)) what the growth gives: look up the magnitudes"
    }
    let implied = FigureText.text(
      check.level.size / check.claim.factor.value, like: check.base.published)
    return "look up all three again: the level and the growth give a base of \(implied)"
  }
}
