/// A published competition, fitted here and now from nothing but its figures.
public struct CertifiedCompetition: Sendable {
  /// The name of the case.
  public let problem: String
  /// Its answers, each beside ours.
  public let answers: [CertifiedAnswer]
  /// Why the solver stopped, in words.
  public let termination: String

  /// Whether every answer comes out as published.
  public var isPassed: Bool { !answers.isEmpty && answers.allSatisfy(\.isReproduced) }
}
