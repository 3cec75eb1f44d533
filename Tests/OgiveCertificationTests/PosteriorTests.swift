import OgiveCertification
import Testing

@Suite("Certified posteriors")
struct PosteriorTests {
  @Test("hares and lynxes come out as published, within Monte Carlo error")
  func hareLynx() throws {
    let posteriors = try Certification.posteriors()
    #expect(posteriors.map(\.problem) == ["hare_lynx"])
    for posterior in posteriors {
      #expect(posterior.isPassed)
      #expect(posterior.moments.count == 8)
      for moment in posterior.moments {
        #expect(moment.distance < 4, "\(moment.quantity)")
        #expect(moment.ratio < 1.01, "\(moment.quantity)")
        #expect(moment.effectiveSize > 400, "\(moment.quantity)")
        #expect((moment.deviation / moment.publishedDeviation - 1).magnitude < 0.15)
      }
    }
  }
}
