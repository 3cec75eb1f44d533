import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive certify")
struct CertifyTests {
  @Test("every problem is solved from every start, to the digits that are promised")
  func promise() throws {
    let run = try Ogive("certify", "--worlds", "0")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("NIST StRD: 54 of 54 solved;"))
    #expect(run.output.contains("reference fits: 20 of 20 solved;"))
    #expect(!run.output.contains("broken"))
  }

  @Test("a binary copied elsewhere certifies with the folder that it was built in hidden")
  func movedBinary() throws {
    let folder = try ScratchFolder()
    let binary = Ogive.binary.resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: binary, to: folder.url.appending(path: "ogive"))
    let script = HiddenFolder.command(
      "./ogive certify --json --worlds 0", hiding: binary.deletingLastPathComponent())
    let run = try Ogive(
      "-c", script, in: folder.url, binary: URL(filePath: "/bin/sh"))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let reports = (object as? [String: Any])?["result"] as? [[String: Any]]
    #expect(run.status == 0, "\(run.errors)")
    #expect(reports?.compactMap { $0["solved"] as? Int } == [54, 20])
    #expect(reports?.allSatisfy { $0["passed"] as? Bool == true } == true)
    let sparse = try #require(reports?.last)
    #expect(sparse["diverged"] as? Int == 0)
    #expect((sparse["windows"] as? [Any])?.count == 24)
  }

  @Test("every family is calibrated, in a table of its own")
  func calibration() throws {
    let run = try Ogive("certify", "--markdown", "--worlds", "2")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("calibration: 23 families, 2 worlds each;"))
    for name in ["logistic", "generalised-bass", "bass-attrition"] {
      #expect(run.output.contains("\n| \(name) |"), "\(name)")
    }
    #expect(try Ogive("certify", "--worlds", "-1").status == 2)
  }
}
