import OgiveReports
import OgiveText
import OgiveWorkspace
import Testing

@Suite("The manifest")
struct ManifestTests {
  /// SHA-256 of "" and of "abc": FIPS 180-4, appendix B.1, and the empty message of NIST's test
  /// vectors.
  private let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("it carries the fingerprint of every input and output in order of name")
  func fingerprints() {
    let manifest = Manifest(
      scenario: "s", seed: UInt64.max,
      inputs: [
        InputFile(path: "s.yaml", bytes: Array("abc".utf8)),
        InputFile(path: "evidence/a.csv", bytes: []),
      ],
      outputs: [ResultFile(name: "z.csv", text: ""), ResultFile(name: "a.csv", text: "abc")])
    #expect(manifest.file.name == "manifest.json")
    #expect(
      manifest.file.text == """
        {
          "engine": 7,
          "scenario": "s",
          "seed": "18446744073709551615",
          "inputs": [
            {
              "path": "evidence/a.csv",
              "sha256": "\(empty)"
            },
            {
              "path": "s.yaml",
              "sha256": "\(abc)"
            }
          ],
          "outputs": [
            {
              "path": "a.csv",
              "sha256": "\(abc)"
            },
            {
              "path": "z.csv",
              "sha256": "\(empty)"
            }
          ]
        }

        """)
  }
}
