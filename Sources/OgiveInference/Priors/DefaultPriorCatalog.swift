/// Every default prior, in the order in which people ask.
public enum DefaultPriorCatalog {
  /// The priors; several may be about one quantity.
  public static let all: [DefaultPrior] = [
    RoomToGrowPrior.card, PlayerCapacityPrior.card, GrowthAtOriginPrior.card,
    PlayerGrowthPrior.card, TakeOffPrior.card, TakeoverPrior.card, ImitationPrior.card,
    CouplingPrior.card, ProcessPrior.scaleCard, ProcessPrior.halfLifeCard,
  ]
}
