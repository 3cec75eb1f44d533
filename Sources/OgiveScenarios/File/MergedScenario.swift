/// A scenario with everything that it extends merged in, before its expressions are compiled.
struct MergedScenario: Sendable {
  var name: Located<String>
  var title = Translated<String>.none
  var extends: Located<String>?
  var settings: [ScenarioSetting]
  var events: [ScenarioEvent]
}
