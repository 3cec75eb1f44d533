import OgiveText
import Testing

@Suite struct DiagnosticCodeTests {
  @Test("every code has a page of its own", arguments: DiagnosticCode.allCases)
  func pages(code: DiagnosticCode) {
    #expect(code.page.title != code.rawValue)
    #expect(!code.page.title.hasSuffix("."))
    #expect(code.page.explanation.hasSuffix("."))
    #expect(!code.page.explanation.contains("\n"))
  }

  @Test("codes are a letter and three digits, in order")
  func spelling() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(codes == codes.sorted())
    #expect(codes.allSatisfy { $0.count == 4 && $0.hasPrefix("E") && Int($0.dropFirst()) != nil })
  }
}
