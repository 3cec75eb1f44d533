/// A figure of an event: as written, or drawn.
public enum EventFigure<Value: Sendable & Hashable>: Sendable, Hashable {
  case fixed(Value)
  /// The number of this name: one that the file assumes, or one of the event's own, such as
  /// `feed.multiply`. One value a draw, the same for every occurrence and in every scenario.
  case drawn(String)

  /// The name of the number; nil for a figure as written.
  var name: String? {
    if case .drawn(let name) = self { name } else { nil }
  }
}
