import Foundation
import OgiveCurves
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  @Test("lists exactly the families in the folder")
  func folderEqualsList() throws {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: "Sources/OgiveCurves/Families")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let listed = CurveCatalog.all.map { "\(type(of: $0)).swift" }
    #expect(Set(files) == Set(listed))
    #expect(listed.count == Set(listed).count)
  }

  @Test("compiles every family's formula into its batches, where lanes are several times faster")
  func inlined() throws {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for family in CurveCatalog.all {
      let path = "Sources/OgiveCurves/Families/\(type(of: family)).swift"
      let source = try String(contentsOf: package.appending(path: path), encoding: .utf8)
      #expect(
        source.contains("  @inline(__always)\n  public func value<S: GrowthScalar>"), "\(path)")
    }
  }

  @Test("has unique names in kebab-case, and finds each")
  func names() {
    let names = CurveCatalog.all.map(\.name)
    #expect(names.count == Set(names).count)
    for name in names {
      #expect(name.allSatisfy { $0 == "-" || $0.isNumber || ($0.isLetter && $0.isLowercase) })
      #expect(CurveCatalog.family(named: name)?.name == name)
    }
    #expect(CurveCatalog.family(named: "no-such-curve") == nil)
  }

  @Test("says everything that people need about a family", arguments: CurveCatalog.all)
  func cards(_ family: any CurveFamily) {
    let card = family.card
    for text in [card.title, card.formula, card.equation, card.assumes, card.avoid] {
      #expect(!text.isEmpty)
    }
    #expect(!card.sources.isEmpty)
    #expect(card.equation.contains("y'"))
    for parameter in family.parameters {
      #expect(card.formula.contains(parameter.symbol), "\(parameter.name)")
      #expect(parameter.meaning.hasSuffix("."))
      #expect(parameter.lower < parameter.upper)
      #expect(parameter.name.allSatisfy { $0 == "_" || $0.isLowercase || $0.isNumber })
    }
    let names = family.parameters.map(\.name)
    #expect(names.count == Set(names).count && (1...8).contains(names.count))
  }

  @Test("gives examples inside the bounds", arguments: CurveCatalog.all)
  func examples(_ family: any CurveFamily) {
    #expect(family.examples.count >= 2)
    for example in family.examples {
      #expect(example.parameters.count == family.parameters.count)
      #expect(family.origin == .anywhere || example.span.lowerBound >= 0)
      for (value, parameter) in zip(example.parameters, family.parameters) {
        #expect(parameter.lower < value && value < parameter.upper)
      }
    }
  }
}
