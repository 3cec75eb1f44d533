import OgiveInference
import OgiveText
internal import Synchronization

/// A value written out by its content, for telling whether two values are the same: every stored
/// property of it and of what it holds, numbers by their bits, sets and dictionaries in order.
///
/// Where something is written in a file and why it is believed do not count: places, and what people
/// say about a value.
struct ContentText {
  /// What has been written.
  private(set) var text = ""
  /// Whether all of it could be written: a closure or an object has no content to compare.
  private(set) var isWhole = true

  /// Properties that say something about a value and change nothing.
  private static let talk: Set<String> = [
    "because", "cite", "title", "location", "places", "note", "locator", "extras", "published",
  ]

  /// The content of a value; nil where some of it cannot be written.
  static func of(_ value: Any?) -> String? {
    guard let value else { return "nil " }
    var content = ContentText()
    content.write(value)
    return content.isWhole ? content.text : nil
  }

  mutating func write(_ value: Any) {
    switch value {
    case is SourceLocation: return
    case let number as Double: write(number: number)
    case let number as Int: write(count: number)
    case let string as String: write(string: string)
    case let truth as Bool: text += truth ? "true " : "false "
    // The most of what a file says, written so many times faster.
    case let expression as CompiledExpression: write(expression)
    // What it has been made into follows from what the facts say, and is long.
    case let measured as MeasuredNumber: write(measured.readings)
    default:
      let mirror = Mirror(reflecting: value)
      // Asking whether a value is any integer or any text takes longer than to write most values.
      if mirror.displayStyle == nil, write(rare: value) { return }
      write(parts: mirror, of: value)
    }
  }

  /// Writes a number or a text of a type that is seldom met; false where it is neither.
  private mutating func write(rare value: Any) -> Bool {
    switch value {
    case let number as any BinaryInteger: text += String(number) + " "
    case let string as any StringProtocol: write(string: String(string))
    case let character as Character: write(string: String(character))
    default: return false
    }
    return true
  }

  /// The names of types that have been written: to ask for one takes longer than to write most values.
  private static let names = Mutex<[ObjectIdentifier: String]>([:])

  private static func name(of type: Any.Type) -> String {
    let key = ObjectIdentifier(type)
    if let known = names.withLock({ $0[key] }) { return known }
    let name = "\(type)"
    names.withLock { $0[key] = name }
    return name
  }

  mutating func write(count: Int) {
    text += String(count) + " "
  }

  mutating func write(number: Double) {
    text += "d" + String(number.bitPattern, radix: 16) + " "
  }

  mutating func write(string: String) {
    // With its length, so that no text can pass for two.
    text += "\(string.utf8.count):" + string + " "
  }

  private mutating func write(parts mirror: Mirror, of value: Any) {
    switch mirror.displayStyle {
    case .optional:
      if let wrapped = mirror.children.first?.value { write(wrapped) } else { text += "nil " }
    case .collection, .tuple: write(list: mirror.children.map(\.value))
    case .set, .dictionary: write(sorted: mirror.children.map(\.value))
    case .enum: write(case: mirror, of: value)
    case .struct: write(properties: mirror)
    // A range shows its bounds so.
    case nil where !mirror.children.isEmpty: write(properties: mirror)
    default: isWhole = false
    }
  }

  mutating func write(list: [Any]) {
    text += "["
    for element in list { write(element) }
    text += "] "
  }

  private mutating func write(sorted list: [Any]) {
    let contents = list.map { element in
      var content = ContentText()
      content.write(element)
      isWhole = isWhole && content.isWhole
      return content.text
    }
    text += "{" + contents.sorted().joined() + "} "
  }

  private mutating func write(case mirror: Mirror, of value: Any) {
    // A case without values may describe itself as it likes, as long as no other does so.
    guard let payload = mirror.children.first else {
      text += ".\(value) "
      return
    }
    text += ".\(payload.label ?? "")("
    write(payload.value)
    text += ") "
  }

  private mutating func write(properties mirror: Mirror) {
    text += Self.name(of: mirror.subjectType)
    text += "("
    for property in mirror.children where !Self.talk.contains(property.label ?? "") {
      text += property.label ?? ""
      text += ":"
      write(property.value)
    }
    text += ") "
  }
}
