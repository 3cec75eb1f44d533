/// What a person reads: the same for every reader, or in a language of their own.
public struct Translated<Value: Sendable>: Sendable {
  /// By language code, `en` and `zh`. What is written without a language is for every reader, and stands
  /// here as `en`.
  public var byLanguage: [String: Value]

  /// What is said in each of some languages.
  public init(_ byLanguage: [String: Value]) { self.byLanguage = byLanguage }

  /// The same for every reader.
  public init(forAll value: Value) { byLanguage = ["en": value] }

  /// What is said in each of the two languages of a report.
  public init(english: Value, chinese: Value) { byLanguage = ["en": english, "zh": chinese] }

  /// Nothing, in any language.
  public static var none: Translated { Translated([:]) }

  /// What `make` says in each of the two languages of a report, by its code.
  public static func inEach(_ make: (String) -> Value) -> Translated {
    Translated(english: make("en"), chinese: make("zh"))
  }

  /// Whether nothing is said in any language.
  public var isEmpty: Bool { byLanguage.isEmpty }

  /// Everything that is said, English first, then by language code.
  public var inOrder: [(language: String, value: Value)] {
    let others = byLanguage.filter { $0.key != "en" }.sorted { $0.key < $1.key }
    let first = byLanguage["en"].map { [(language: "en", value: $0)] } ?? []
    return first + others.map { (language: $0.key, value: $0.value) }
  }

  /// What readers of a language get: what is said in it, else what is said first; nil where nothing is.
  public subscript(language: String) -> Value? { byLanguage[language] ?? inOrder.first?.value }

  /// The same with every value turned into another.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Translated<Other> {
    Translated<Other>(byLanguage.mapValues(transform))
  }
}

extension Translated: Equatable where Value: Equatable {}
extension Translated: Hashable where Value: Hashable {}

extension Translated where Value == String {
  /// What readers of a language get; nothing where nothing is said.
  public func text(in language: String) -> String { self[language] ?? "" }

  /// The same for tables and programs, which know one language.
  public var plain: String { text(in: "en") }
}

extension [Translated<String>] {
  /// All of them after each other.
  public var joined: Translated<String> {
    .inEach { language in
      map { $0.text(in: language) }.joined(separator: language == "zh" ? "、" : ", ")
    }
  }
}
