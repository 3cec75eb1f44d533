/// A published growth that settles what an ambiguous text means.
public struct GrowthReadingRule: AuditRule {
  public let id = "growth-reading"
  public let level = AuditLevel.note
  public let explanation = """
    A text that says "in 2021" may mean the year's end or its average, and "grew 5.6 times" may be \
    by or to that factor. Where only one reading leads from the base to the level, the growth \
    settles it; a fact entered under the other reading is a warning.
    """
  public let example = AuditExample(
    """
    base,app,dau,,2020-12,end,=,2.8亿,person,,press,panel,,,
    level,app,dau,,2021,average,>,5亿,person,,press,panel,,,
    growth,app,dau,,2021,average,ratio,+79%,1,2020,press,panel,,,
    """)
  public let counterExample = AuditExample(
    """
    base,app,dau,,2020-12,end,=,2.8亿,person,,press,panel,,,
    level,app,dau,,2021,end,>,2.9亿,person,,press,panel,,,
    growth,app,dau,,2021,end,ratio,+5%,1,2020,press,panel,,,
    """)

  /// The least growth under which the average of a year and its end are told apart.
  private static let leastGrowth = 0.2

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    GrowthClaim.all(in: index).flatMap { claim in
      [periodReading(of: claim), factorReading(of: claim)].compactMap { $0 }
    }
  }

  private func periodReading(of claim: GrowthClaim) -> AuditFinding? {
    guard claim.isAmbiguous else { return nil }
    let (entered, other) = (claim.ratio.periodKind, claim.otherKind)
    let (asEntered, asOther) = (claim.checks(readAs: entered), claim.checks(readAs: other))
    if let check = asEntered.first(where: \.fits) {
      guard let doubt = objection(to: other, checks: asOther, given: check) else { return nil }
      return finding(of: check, as: entered, doubt: doubt, level: .note)
    }
    guard let check = asOther.first(where: \.fits),
      let doubt = objection(to: entered, checks: asEntered, given: check)
    else { return nil }
    return finding(of: check, as: other, doubt: doubt, level: .warning)
  }

  /// Why the claim cannot be read as being about `kind`, when `check` fits under the other reading;
  /// nil where it can.
  private func objection(
    to kind: PeriodKind, checks: [GrowthCheck], given check: GrowthCheck
  ) -> String? {
    if let misfit = checks.first {
      return checks.contains(where: \.fits)
        ? nil : "read as its \(kind.rawValue), \(misfit.arithmetic)"
    }
    // Without a base of that kind: the implied one is the figure that we know to be the end.
    guard kind == .average, check.isBaseDated,
      abs(check.claim.factor.value - 1) >= Self.leastGrowth, let base = check.claim.ratio.versus
    else { return nil }
    let implied = FigureText.text(
      check.level.size / check.claim.factor.value, like: check.base.published)
    return "read as averages, that of \(base) would be \(implied), about what its end was"
  }

  private func finding(
    of check: GrowthCheck, as kind: PeriodKind, doubt: String, level: AuditLevel
  ) -> AuditFinding {
    let period = check.level.period
    let advice =
      level == .note
      ? "keep period_kind '\(kind.rawValue)'; a variant may still ask what the other reading would change"
      : "enter both with the period_kind '\(kind.rawValue)'"
    return finding(
      "the growth says how \(check.level.published) is read: \(kind.rawValue) of \(period)",
      check.facts, at: .periodKind,
      arithmetic: check.arithmetic
        + ": consistent when \(period) is read as its \(kind.rawValue); " + doubt,
      suggestion: advice, level: level)
  }

  private func factorReading(of claim: GrowthClaim) -> AuditFinding? {
    guard let other = claim.otherFactor,
      let check = claim.checks(readAs: claim.ratio.periodKind).first(where: \.fits),
      check.outcome(of: other.factor) != .fits
    else { return nil }
    return finding(
      "the level says how the growth is read: \(claim.ratio.published) and not \(other.published)",
      [claim.ratio, check.level, check.base],
      arithmetic: check.arithmetic + ": consistent; " + check.product(of: other.factor.value)
        + " is not",
      suggestion: "keep \(claim.ratio.published)")
  }
}

extension GrowthCheck {
  /// Whether the base is about a time so short that its end and its average are nearly one.
  fileprivate var isBaseDated: Bool {
    base.period.granularity == .month || base.period.granularity == .day
  }
}
