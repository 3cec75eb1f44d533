/// A kind of question: how it is written and read.
///
/// A new kind is one file in `Questions` and one line in ``QuestionCatalog``.
protocol QuestionKind: Question {
  static var card: QuestionCard { get }

  /// Reads a question of this kind from its keys.
  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)?

  /// The question with what it names found in the file and the facts; nil, with a diagnostic, where that
  /// is not there.
  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)?

  /// Reports what its compiled expressions say that it cannot use.
  ///
  /// - Parameter programs: Those of ``Question/uses`` that compile; as many where all do.
  func check(_ programs: [CompiledExpression], with decoder: inout NodeDecoder)

  /// Whether it is answered from the paths as they are: such a question can be asked of some of the
  /// draws alone.
  var isAboutPaths: Bool { get }

  /// Whether the answer takes so long that a preview does without it.
  var takesLong: Bool { get }
}

extension QuestionKind {
  var isAboutPaths: Bool { true }

  var takesLong: Bool { false }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? { self }

  func check(_ programs: [CompiledExpression], with decoder: inout NodeDecoder) {}
}
