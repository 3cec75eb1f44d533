@testable import OgiveCertification
import OgiveNumerics
import Testing

@Test func printAll() throws {
  let clock = ContinuousClock()
  for p in try NISTProblem.all() { for i in 0..<2 {
    let t0 = clock.now
      let s = try LeastSquares.solve(NISTResiduals(p), from: p.starts[i], options: .init(chain: .all))
      print("#",p.name, i, Digits.shared(s.parameters, p.estimates).min()!, s.termination, s.iterations, s.evaluations, s.scaledStep, s.agreement, s.method, clock.now-t0)
    }
  }
  let report = try Certification.nist()
  print("#",report.averageDigits, report.averageWorstDigits, report.worstDigits, report.averageErrorDigits, report.solvedCount)
}
