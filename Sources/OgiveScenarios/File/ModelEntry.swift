import OgiveText

/// One entry of the `model` block, before it is joined with its series.
struct ModelEntry: Sendable {
  var series: Located<String>
  var curves: [Located<String>]
  /// Where it asks for the pooled model instead of curves of its own.
  var pooled: SourceLocation?
}
