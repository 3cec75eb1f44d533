internal import OgiveScenarios

extension TableContent.Cell {
  /// The cell for people's eyes, a number with its unit.
  func text(style: NumberStyle) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words.text(in: style.language.rawValue)
    case .label(let label): label.words.text(in: style.language.rawValue)
    case .unit(let unit): style.name(of: unit)
    case .number(nil, _): "–"
    case .number(let value?, let unit): style.text(value, unit: unit)
    case .probability(let value): style.percent(value)
    case .distribution(let distribution, let unit, let isShare):
      distribution.text(unit: unit, isShare: isShare, style: style)
    }
  }
}

extension [ProsePiece] {
  /// The prose with its numbers in a style, each escaped for where the prose goes.
  func text(style: NumberStyle, escaping: (String) -> String) -> String {
    map { piece in
      switch piece {
      case .words(let words): words
      case .value(let cell, _): escaping(cell.text(style: style))
      case .fact(let fact): escaping(fact.text(style: style))
      }
    }.joined()
  }
}
