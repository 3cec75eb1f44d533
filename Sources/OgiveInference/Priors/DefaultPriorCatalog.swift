/// Every default prior, in the order in which people ask.
public enum DefaultPriorCatalog {
  /// The priors; several may be about one quantity.
  public static let all: [DefaultPrior] = [
    [RoomToGrowPrior.card],
    PlayerCapacityPrior.Holder.allCases.map(PlayerCapacityPrior.card),
    [GrowthAtOriginPrior.card, PlayerGrowthPrior.card],
    SeriesKind.allCases.map(TakeOffPrior.card), SeriesKind.allCases.map(TakeoverPrior.card),
    [
      ImitationPrior.card,
      LevelAtOriginPrior.card, ShapePrior.card, PowerPrior.card, NearCeilingPrior.card,
      CouplingPrior.card, CouplingPrior.wordOfMouthCard, CouplingPrior.changeCard,
      ProcessPrior.scaleCard, ProcessPrior.halfLifeCard, PooledModel.processCard,
    ],
  ].flatMap { $0 }
}
