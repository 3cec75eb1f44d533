internal import CMark
internal import Synchronization

extension CommonMark {
  /// cmark-gfm keeps the characters that its extensions watch for in globals while it parses, so that
  /// only one text is read at a time.
  private static let turn = Mutex(())

  private static let extensions = ["table", "strikethrough", "autolink"]

  /// CommonMark as HTML, without anything that an author could make run or load.
  ///
  /// What is written between `&lt;` and `>` has to be escaped before: here it would be left out.
  static func rendered(_ source: String, headingsFrom level: Int) -> String {
    turn.withLock { _ in parsed(source, headingsFrom: level) } ?? ""
  }

  private static func parsed(_ source: String, headingsFrom level: Int) -> String? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe cmark_parser_feed(parser, source, source.utf8.count)
    guard let document = unsafe cmark_parser_finish(parser) else { return nil }
    defer { unsafe cmark_node_free(document) }
    unsafe tame(document, headingsFrom: level)
    let list = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(document, CMARK_OPT_DEFAULT, list) else { return nil }
    defer { unsafe ogive_cmark_free(html) }
    return unsafe String(cString: html)
  }

  /// Takes from a document what has no place in a page of ours.
  private static func tame(_ document: OpaquePointer, headingsFrom first: Int) {
    guard let iterator = unsafe cmark_iter_new(document) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    var last = first - 1
    var pictures: [OpaquePointer] = unsafe []
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(iterator) else {
        continue
      }
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        last = min(6, last + 1, max(first, unsafe Int(cmark_node_get_heading_level(node)) + 1))
        unsafe cmark_node_set_heading_level(node, Int32(last))
      case CMARK_NODE_CODE_BLOCK: unsafe cmark_node_set_fence_info(node, "")
      case CMARK_NODE_LINK: unsafe tameLink(node)
      case CMARK_NODE_IMAGE: unsafe pictures.append(node)
      default: break
      }
    }
    unsafe pictures.forEach { unsafe replaceByLink($0) }
  }

  /// A link without a title, that leads to a place in the web or to none.
  private static func tameLink(_ link: OpaquePointer) {
    unsafe cmark_node_set_title(link, "")
    let address = unsafe cmark_node_get_url(link).map { unsafe String(cString: $0) } ?? ""
    if !isHarmless(address) { unsafe cmark_node_set_url(link, "") }
  }

  /// A link in a picture's place, with the picture's text; emphasis where that is in a link already.
  private static func replaceByLink(_ picture: OpaquePointer) {
    let kind = unsafe isLinked(picture) ? CMARK_NODE_EMPH : CMARK_NODE_LINK
    guard let link = unsafe cmark_node_new(kind) else { return }
    if kind == CMARK_NODE_LINK { unsafe cmark_node_set_url(link, cmark_node_get_url(picture)) }
    while let child = unsafe cmark_node_first_child(picture) {
      unsafe cmark_node_append_child(link, child)
    }
    if kind == CMARK_NODE_LINK { unsafe tameLink(link) }
    let isReplaced = unsafe cmark_node_replace(picture, link) == 1
    unsafe cmark_node_free(isReplaced ? picture : link)
  }

  private static func isLinked(_ node: OpaquePointer) -> Bool {
    var parent = unsafe cmark_node_parent(node)
    while let found = unsafe parent {
      if unsafe cmark_node_get_type(found) == CMARK_NODE_LINK { return true }
      unsafe parent = cmark_node_parent(found)
    }
    return false
  }
}
