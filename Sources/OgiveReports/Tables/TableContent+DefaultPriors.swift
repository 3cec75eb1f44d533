public import OgiveInference
public import OgiveScenarios

extension TableContent {
  /// `ogive explain prior`: what is believed where nobody says otherwise.
  public static func defaults(_ priors: [DefaultPrior]) -> TableContent {
    TableContent(
      caption: "What is believed where neither a file nor its facts say otherwise",
      columns: ["quantity", "belief", "applies to", "source"],
      rows: priors.map { prior in
        [prior.quantity, prior.belief, prior.scope, prior.source].map { .text($0) }
      })
  }
}
