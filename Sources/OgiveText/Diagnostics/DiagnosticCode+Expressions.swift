extension DiagnosticCode {
  /// The pages of the codes that concern expressions.
  static let expressionPages: [DiagnosticCode: DiagnosticPage] = [
    .invalidExpression: DiagnosticPage(
      "An expression cannot be read",
      """
      The grammar of expressions is arithmetic, comparison, calls, `@ date` and `-> unit`.
      """),
    .unknownName: DiagnosticPage(
      "A name is unknown",
      """
      The name is no series, parameter, definition or assumption of this file.
      """),
    .unknownFunction: DiagnosticPage(
      "A function is unknown",
      """
      The name before the parenthesis is not one of the functions of expressions.
      """),
    .wrongArguments: DiagnosticPage(
      "A function has the wrong arguments",
      """
      The function takes another number or kind of arguments.
      """),
    .unitsDisagree: DiagnosticPage(
      "Units disagree",
      """
      Things of different kinds cannot be added or compared: people and minutes, daily and \
      monthly users, yuan and dollars.
      """),
    .circularDefinition: DiagnosticPage(
      "A definition needs itself",
      """
      Following the names in this definition leads back to it.
      """),
  ]
}
