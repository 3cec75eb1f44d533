import OgiveEvidence
import OgiveText

@testable import OgiveScenarios

/// Series of two draws that are simple functions of time, to check expressions against.
struct TwoDraws: ExpressionEnvironment {
  let drawCount = 2

  /// The two draws of a series at a time.
  static func values(_ name: String, _ time: Double) -> [Double] {
    let years = time - 2020
    switch name {
    case "channels": return [100 + 10 * years, 200 + 30 * years]
    case "douyin": return [120 + 2 * years, 150]
    case "minutes": return [20, 30]
    case "channels.capacity": return [500, 600]
    default: return [.nan, .nan]
    }
  }

  func column(of name: String, at time: Double) -> [Double] { Self.values(name, time) }
}

/// Compiles expressions over the series of ``TwoDraws``.
struct ExpressionFixture {
  var definitions: [String: String] = [:]

  func scope() throws -> ExpressionCompiler.Scope {
    let day = Unit.people(per: .day)
    return ExpressionCompiler.Scope(
      series: [
        "channels": day, "douyin": day, "minutes": try Unit(parsing: "min/person/day"),
        "visitors": .people(per: .month),
      ],
      definitions: try definitions.mapValues { try Expression(parsing: $0) },
      time: TimeGrid(
        from: try CalendarPeriod(parsing: "2020-01"), to: try CalendarPeriod(parsing: "2024-12"),
        step: .month))
  }

  func compiled(_ text: String) throws -> CompiledExpression {
    switch ExpressionCompiler.compile(try Expression(parsing: text), in: try scope()) {
    case .success(let program): return program
    case .failure(let failure): throw DiagnosticError(failure.diagnostics)
    }
  }

  /// Both draws at a time.
  func value(_ text: String, at time: Double = 2021) throws -> [Double] {
    try compiled(text).evaluate(at: time, in: TwoDraws())
  }

  /// The first mistake; nil where there is none.
  func mistake(_ text: String) throws -> (code: DiagnosticCode, column: Int, length: Int)? {
    do {
      _ = try compiled(text)
      return nil
    } catch let error as TextProblem {
      return (error.code, error.offset, error.length)
    } catch let error as DiagnosticError {
      guard let first = error.diagnostics.first, let place = first.location else { return nil }
      return (first.code, place.column - 1, place.length)
    }
  }
}
