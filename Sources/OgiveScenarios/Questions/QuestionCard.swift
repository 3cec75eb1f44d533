/// How a kind of question is written.
struct QuestionCard: Sendable {
  /// The key that tells the kind from the others: `quantiles`.
  let key: String
  /// An entry of `ask` that a test decodes.
  let example: String
  let keys: [BlockKey]
}
