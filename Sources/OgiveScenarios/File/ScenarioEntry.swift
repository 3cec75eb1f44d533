/// One entry of the `scenarios` block as written, before it is merged with what it extends.
struct ScenarioEntry: Sendable {
  /// An event as written: maybe only the keys that differ from the extended scenario's, or the
  /// order to remove it.
  struct EventEntry: Sendable {
    var id: Located<String>
    var isRemoved: Bool
    /// The keys as written, without `id`.
    var entries: [YAMLEntry]
  }

  var name: Located<String>
  /// What people call it; what it extends is called something else.
  var title = Translated<String>.none
  var extends: Located<String>?
  var settings: [YAMLEntry]
  var events: [EventEntry]
}
