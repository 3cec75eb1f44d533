import OgiveCertification
import Testing

@Suite("Certification")
struct CertificationTests {
  @Test("all of NIST's problems are solved from both starts, to the digits NIST gives")
  func nist() throws {
    let report = try Certification.nist()
    #expect(report.runs.count == 54)
    #expect(Set(report.runs.map(\.problem)).count == 27)
    #expect(report.solvedCount == 54)
    #expect(report.averageDigits >= 10.7)
    #expect(report.worstDigits >= 10)
    #expect(report.averageErrorDigits >= 10.7)
    #expect(report.isPassed)
    for run in report.runs {
      // NIST rounds to eleven digits, so ten and a bit is all that can be shown of any figure.
      #expect(run.worstErrorDigits >= 10, "\(run.problem) \(run.start)")
      #expect(run.residualSumDigits >= 10, "\(run.problem) \(run.start)")
    }
  }

  @Test("the first start comes before the second, problem by problem")
  func order() throws {
    let runs = try Certification.nist().runs
    for pair in 0..<27 {
      #expect(runs[2 * pair].problem == runs[2 * pair + 1].problem)
      #expect(runs[2 * pair].start == .first)
      #expect(runs[2 * pair + 1].start == .second)
    }
  }

  @Test("the reference fits come out of the figures alone, to the last digits of a double")
  func referenceFits() throws {
    let report = try Certification.referenceFits()
    #expect(report.runs.count == 20)
    #expect(report.worstDigits >= 14)
    #expect(report.isPassed)
    for run in report.runs {
      #expect(run.start == .own)
      #expect(run.worstErrorDigits >= 10.5, "\(run.problem)")
      #expect(run.residualSumDigits >= 11, "\(run.problem)")
    }
  }
}
