public import OgiveText

/// Where figures were read.
public struct Source: Sendable, Hashable {
  /// What facts cite it by.
  public let id: String
  public let title: String
  /// Who published it.
  public let producer: String
  /// When it was published, as precisely as is known.
  public let published: CalendarPeriod
  /// Where it can be read, if anywhere.
  public let url: String?
  /// What kind of place it is.
  public let kind: SourceKind
  /// The cells of columns that are not read, by column.
  public let extras: [String: String]
  /// Where its id stands in the file.
  public let location: SourceLocation

  /// The last day on which it may have been published: what is not known precisely counts as
  /// late, so that no forecast is fitted to figures of its future.
  public var publishedBy: CalendarDate { published.lastDay }
}
