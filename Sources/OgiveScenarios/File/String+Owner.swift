extension String {
  /// What a name with a dot belongs to: `channels` of `channels.capacity`; a name without a dot itself.
  var owner: String { String(prefix { $0 != "." }) }
}
