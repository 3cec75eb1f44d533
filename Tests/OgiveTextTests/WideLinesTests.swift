import OgiveText
import Testing

@Suite("Lines of Chinese")
struct WideLinesTests {
  @Test(
    "a break between wide characters goes, every other stays",
    arguments: [
      ("一行\n二行", "一行二行"), ("一行\u{3002}\n二行", "一行\u{3002}二行"), ("一行\n\n二行", "一行\n\n二行"),
      ("one\ntwo", "one\ntwo"), ("一\ntwo", "一\ntwo"), ("one\n二", "one\n二"),
      ("一\n- 二\n- 三", "一\n- 二\n- 三"), ("", ""), ("\n一\n", "\n一\n"), ("一\n二\n三", "一二三"),
    ])
  func lines(text: String, joined: String) {
    #expect(text.joinedWhereWide == joined)
  }
}
