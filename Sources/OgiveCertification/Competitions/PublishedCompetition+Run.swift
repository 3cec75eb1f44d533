import OgiveCurves
import OgiveInference
import OgiveNumerics

extension PublishedCompetition {
  /// Fits the figures, from starting values read off them alone.
  func run() throws -> CertifiedCompetition {
    if kind == "line" { return try regressed() }
    let fit = try SystemFit(try system(), to: series, from: start, fixed: fixed)
    var compared = try answers.flatMap { answer in
      let found = try compare(
        answer.quantity, answer.value, with: fit.estimate(answer.quantity))
      guard let error = answer.error else { return [found] }
      let deviation = fit.standardError(answer.quantity)
      return [found, try compare("\(answer.quantity), standard error", error, with: deviation)]
    }
    if let residualSum {
      compared.append(try compare("residual sum", residualSum, with: fit.residualSumOfSquares))
    }
    return CertifiedCompetition(
      problem: name, answers: compared, termination: fit.termination.rawValue)
  }

  private func system() throws(CertificationError) -> any GrowthSystem {
    switch kind {
    case "lotka-volterra": return LotkaVolterra(members)
    case "norton-bass": return NortonBass(members, entries: entries)
    case "substitution": return AttractionShares(members)
    default: throw damaged("a system, not \(kind)")
    }
  }

  private var series: [SystemSeries] {
    members.indices.map { member in
      let own = figures.filter { $0.member == member }
      return SystemSeries(members[member], times: own.map(\.time), values: own.map(\.value))
    }
  }

  private func regressed() throws -> CertifiedCompetition {
    guard let line = LogOddsLine(times: figures.map(\.time), shares: figures.map(\.value)) else {
      throw damaged("shares between zero and one")
    }
    let found = [
      "slope": line.slope, "midpoint": line.midpoint, "takeover": line.takeoverTime,
    ]
    return CertifiedCompetition(
      problem: name,
      answers: try answers.map {
        try compare($0.quantity, $0.value, with: found[$0.quantity])
      },
      termination: "closed form")
  }

  private func compare(
    _ quantity: String, _ published: Substring, with found: Double?
  ) throws(CertificationError) -> CertifiedAnswer {
    guard let value = DoubleDouble(decimal: published) else { throw damaged("a number") }
    let mantissa = published.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
    return CertifiedAnswer(
      quantity: quantity, published: value.high, publishedDigits: mantissa.count,
      found: found ?? .nan)
  }

  private func damaged(_ expected: String) -> CertificationError {
    CertificationError(resource: "competition.txt: \(name)", line: 0, expected: expected)
  }
}
