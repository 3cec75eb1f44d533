/// Whether the momenta drawn for each transition carry a chain across all energies.
public enum EnergyDiagnostic {
  /// The energy's Bayesian fraction of missing information: the mean square of its changes by its
  /// variance. Below 0.3 the chain hardly reaches the tails (Betancourt 2016, arXiv:1604.00695).
  ///
  /// Not a number for fewer than two energies, or where none differs.
  public static func fractionOfMissingInformation(_ energies: [Double]) -> Double {
    guard energies.count > 1 else { return .nan }
    let changes = zip(energies.dropFirst(), energies).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return changes / Double(energies.count - 1) / ChainMoments.variance(energies)
  }
}
