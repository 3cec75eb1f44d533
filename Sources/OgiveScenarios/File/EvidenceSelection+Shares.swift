internal import OgiveEvidence
internal import OgiveText

extension EvidenceSelection {
  /// The facts that are told as shares of a whole.
  var shares: [Fact] { used.filter { $0.periodKind == .share } }
}

extension Diagnostic {
  /// A share without a whole.
  init(wholeUnknownOf share: Fact, in series: Series) {
    self.init(
      .figureDoesNotFitRelation, "'\(share.id)' is a share, and nothing says of what",
      at: share.location(of: .periodKind),
      notes: ["list the series whose sum is the whole: 'of' of '\(series.name.value)'"])
  }
}
