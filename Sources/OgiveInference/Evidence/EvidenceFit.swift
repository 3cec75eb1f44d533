public import OgiveCurves
public import OgiveNumerics

/// One family fitted to one series' facts by least squares: the mode of the posterior and its
/// asymptotic normal approximation in the free coordinates.
///
/// The residuals are those of the facts, of the default priors, and of everything that is standard
/// normal beforehand (biases, departures, bridges, stickiness), so the sum of squares is minus twice
/// the log posterior up to a constant.
public struct EvidenceFit: Sendable {
  /// The family.
  public let family: any CurveFamily
  /// The facts.
  public let evidence: SeriesEvidence
  /// Where the solve ended.
  public let solution: LeastSquaresSolution
  let problem: EvidenceProblem
  let member: MemberAtColumns

  /// The family's parameters at the mode.
  public var parameters: Parameters<Double> {
    member.parameters
  }

  /// The date from which the family's time is counted, in decimal years.
  public var reference: Double { evidence.reference(for: family) }

  /// What each fact's equation leaves over at the mode, in the facts' order.
  public var residuals: ArraySlice<Double> {
    solution.residuals.prefix(evidence.observations.count)
  }

  /// Fits `family` to `evidence` from the family's own starting values and a Sobol design around
  /// them.
  ///
  /// - Throws: ``EvidenceFitError`` when the family needs a launch that the series does not state,
  ///   or no start leads to a mode.
  public init(_ family: any CurveFamily, to evidence: SeriesEvidence) throws(EvidenceFitError) {
    if family.origin == .launch, evidence.launch == nil {
      throw EvidenceFitError.launchUnknown(family: family.name)
    }
    let natural = family.startingValues(for: evidence.samples(for: family))
    let problem = EvidenceProblem(family: family, evidence: evidence, centre: natural[0])
    guard let starts = try? problem.promisingStarts(among: natural), !starts.isEmpty,
      let solution = try? LeastSquares.solve(problem, fromEach: starts, options: Self.options),
      solution.covariance != nil, let member = problem.member(at: solution.parameters.span)
    else { throw EvidenceFitError.noMode(family: family.name) }
    self.family = family
    self.evidence = evidence
    self.problem = problem
    self.solution = solution
    self.member = member
  }

  private static let options = LeastSquaresOptions(iterationLimit: 200, polishLimit: 20)
}

/// Why facts and a family do not make a fit.
public enum EvidenceFitError: Error, Sendable, Hashable {
  /// The family counts its time from a launch, and the series states none.
  case launchUnknown(family: String)
  /// No start led to a mode: the facts and the family contradict each other.
  case noMode(family: String)
}
