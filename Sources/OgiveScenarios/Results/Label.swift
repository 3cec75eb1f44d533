/// A name of the file with what people call it.
public struct Label: Sendable, Hashable {
  /// As the file has it, for programs.
  public var name: String
  /// What the file says that people call it; in no language where it does not say.
  public var title: Translated<String>

  /// A name, with its title where it has one.
  public init(_ name: String, titled title: Translated<String> = .none) {
    self.name = name
    self.title = title
  }

  /// What readers see: the title, else the name.
  public var words: Translated<String> { title.isEmpty ? Translated(forAll: name) : title }

  /// Whether people call it something else than its name.
  public var isTitled: Bool { !title.isEmpty }
}

extension [Label] {
  /// All of them after each other.
  public var joined: Label {
    Label(
      map(\.name).joined(separator: ", "),
      titled: contains(where: \.isTitled) ? map(\.words).joined : .none)
  }
}
