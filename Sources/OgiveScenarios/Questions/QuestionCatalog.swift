/// Every kind of question that a file may ask.
enum QuestionCatalog {
  /// The kinds, in the order of the reference.
  static let all: [any QuestionKind.Type] = [
    QuantilesQuestion.self, ProbabilityQuestion.self, CrossingQuestion.self,
    SensitivityQuestion.self, SolveQuestion.self, ForecastQuestion.self,
    RegionQuestion.self,
  ]
}
