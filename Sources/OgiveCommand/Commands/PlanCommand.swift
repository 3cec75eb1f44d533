internal import ArgumentParser
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive plan`: what a run would make anew, and why; runs nothing.
struct PlanCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say what a run would make anew, and why, and how long it should take.",
    usage: "ogive plan <files> ... [<options>]",
    discussion: """
      Examples:
        ogive plan scenarios/channels-vs-douyin.yaml   after an edit, before a run
        ogive plan --all                               every file in scenarios/

      The fit of each series and the outcome of each scenario are kept in .ogive
      beside the project, by what they are made from: comments, white space, the
      order of rows and facts that no series uses change nothing. Each step that
      would be made anew is named with the inputs that have changed since it was
      last made. Runs nothing.
      """)

  @OptionGroup var chosen: ScenarioFilesOptions

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let plans = try chosen.load().map { try RunPlan(of: $0) }
    try console.show(.array(plans.map(\.json))) { plans.map(text).joined() }
    return .fine
  }

  private func text(of plan: RunPlan) -> String {
    let count = plan.stale.count
    guard count > 0 else {
      return "\(plan.slug): nothing to make; \(plan.steps.count) steps are kept\n"
    }
    let heading =
      "\(plan.slug): \(count) of \(plan.steps.count) steps, \(Self.time(plan.seconds))\n"
    return heading + plan.stale.map { "  \($0.step.name): \(Self.words($0.reasons))\n" }.joined()
  }

  /// The first reasons by name and the others by number.
  private static func words(_ reasons: [String]) -> String {
    let more = reasons.count - shown
    return reasons.prefix(shown).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  private static let shown = 4

  private static func time(_ seconds: Double?) -> String {
    guard let seconds else { return "for how long is not known yet" }
    let span = seconds / Double(ProcessorCount.active)
    return span < 1 ? "less than a second" : "about \(Int(span.rounded(.up))) s"
  }
}
