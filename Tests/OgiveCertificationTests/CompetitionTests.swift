import OgiveCertification
import Testing

@Suite("Certified competitions")
struct CompetitionTests {
  @Test("every published answer comes out of the figures alone, in all its digits")
  func answers() throws {
    let competitions = try Certification.competitions()
    #expect(
      competitions.map(\.problem) == [
        "gause_yeast_saccharomyces", "gause_yeast_schizosaccharomyces", "gause_yeast_mixture",
        "gause_caudatum", "gause_aurelia", "gause_paramecium_mixture", "mainframe_generations",
        "metal_ships", "metal_ships_line", "compact_discs_line",
      ])
    for competition in competitions {
      #expect(competition.isPassed)
      for answer in competition.answers {
        #expect(
          answer.isReproduced,
          "\(competition.problem) \(answer.quantity): \(answer.published) against \(answer.found)")
      }
    }
  }

  @Test("an answer is reproduced within its rounding, and no further off")
  func rounding() throws {
    let first = try #require(try Certification.competitions().first?.answers.first)
    #expect(first.publishedDigits == 11 && first.published == 12.742135446)
    #expect((first.rounding / 5e-10 - 1).magnitude < 1e-9)
  }
}
