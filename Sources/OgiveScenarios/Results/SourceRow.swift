/// A place where figures were read that a run used.
public struct SourceRow: Sendable, Hashable {
  /// What facts cite it by.
  public var id: String
  public var title: String
  /// Who published it.
  public var producer: String
  /// When it was published, as precisely as is known.
  public var published: String
  /// Where it can be read; nil where that is nowhere, or not known.
  public var address: String?

  /// A row with these cells.
  public init(
    id: String, title: String, producer: String, published: String, address: String?
  ) {
    self.id = id
    self.title = title
    self.producer = producer
    self.published = published
    self.address = address
  }
}
