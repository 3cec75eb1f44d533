/// One entry of the `model` block, before it is joined with its series.
struct ModelEntry: Sendable {
  var series: Located<String>
  var curves: [Located<String>]
}
