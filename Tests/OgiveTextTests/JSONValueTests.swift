import Foundation
import OgiveText
import Testing

@Suite("JSON text")
struct JSONValueTests {
  @Test(
    "each kind of value has one text",
    arguments: [
      (.null, "null"), (true, "true"), (-7, "-7"), (.number(0.1), "0.1"),
      (.number(1.0 / 3), "0.333333333333333"), (.number(1e300), "1e300"), (.number(.nan), "null"),
      (.number(-.infinity), "null"), ([], "[]"), (.object([]), "{}"),
      ("a\"\\\n\u{1}\u{2028}视", "\"a\\\"\\\\\\n\\u0001\\u2028视\""),
    ] as [(JSONValue, String)])
  func texts(value: JSONValue, text: String) {
    #expect(value.text == text + "\n")
  }

  @Test("members keep the order in which they were written, two spaces a level")
  func order() {
    let value: JSONValue = ["b": 1, "a": [true, ["c": .null]]]
    #expect(
      value.text == """
        {
          "b": 1,
          "a": [
            true,
            {
              "c": null
            }
          ]
        }

        """)
  }

  @Test("another reader finds every string again, whatever is in it")
  func strings() throws {
    let hostile = String(String.UnicodeScalarView((0...0x2030).compactMap(Unicode.Scalar.init)))
    let data = Data(JSONValue.array([.string(hostile)]).text.utf8)
    #expect(try JSONDecoder().decode([String].self, from: data) == [hostile])
  }
}
