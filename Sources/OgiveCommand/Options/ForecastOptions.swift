internal import ArgumentParser
internal import OgiveText
internal import OgiveWorkspace

/// What the verbs that forecast plain series share.
struct ForecastOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("A level that no series can pass, such as 100.", valueName: "level"))
  var ceiling: Double?

  @Option(name: .long, help: "What the draws depend on.")
  var seed: UInt64 = 1

  /// The ceiling, if it is one.
  ///
  /// - Throws: Where it is not above zero.
  func checkedCeiling() throws(DiagnosticError) -> Double? {
    guard let ceiling, !(ceiling > 0 && ceiling.isFinite) else { return ceiling }
    throw DiagnosticError([
      Diagnostic(.valueOutOfRange, "--ceiling: a level is above zero", at: nil)
    ])
  }

  /// What the series of a file is called that does not name it: the file, without its ending.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".csv") ? String(last.dropLast(4)) : last
  }

  /// The horizon that was written.
  ///
  /// - Throws: Where it is none.
  static func horizon(_ text: String) throws(DiagnosticError) -> ForecastRequest.Horizon {
    do {
      return try ForecastRequest.Horizon(parsing: text)
    } catch {
      throw DiagnosticError([
        Diagnostic(
          error.code, "--horizon: \(error.message)", at: nil,
          notes: error.notes + ["or a number of steps from one figure to the next, such as 8"])
      ])
    }
  }
}
