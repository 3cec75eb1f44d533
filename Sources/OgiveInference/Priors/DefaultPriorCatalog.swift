/// Every default prior, in the order in which people ask.
public enum DefaultPriorCatalog {
  /// The priors; several may be about one quantity.
  public static let all: [DefaultPrior] = [
    [
      RoomToGrowPrior.card, PlayerCapacityPrior.card, PlayerCapacityPrior.marketCard,
      GrowthAtOriginPrior.card, PlayerGrowthPrior.card,
    ],
    SeriesKind.allCases.map(TakeOffPrior.card), SeriesKind.allCases.map(TakeoverPrior.card),
    [
      ImitationPrior.card,
      CouplingPrior.card, CouplingPrior.wordOfMouthCard, CouplingPrior.changeCard,
      ProcessPrior.scaleCard, ProcessPrior.halfLifeCard,
    ],
  ].flatMap { $0 }
}
