internal import OgiveScenarios

extension Label {
  /// What readers of either language see.
  var phrase: Phrase { Phrase(words) }
}
