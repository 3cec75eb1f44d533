internal import FoundationEssentials
internal import OgiveReports

extension TerminalStyle {
  /// What the stream can show, after the option, `NO_COLOR`, `TERM` and `COLUMNS`.
  init(of stream: StandardStream, color: OutputOptions.ColorChoice) {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        stream.isTerminal && environment["TERM"] != "dumb"
          && (environment["NO_COLOR"] ?? "").isEmpty
      }
    self.init(columns: wanted ?? stream.columns, isColoured: isColoured)
  }
}
