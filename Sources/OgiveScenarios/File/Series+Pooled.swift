import OgiveCurves
import OgiveInference
import OgiveText

extension Series {
  /// Gives it the pooled model, asked for at `location`.
  mutating func pool(at location: SourceLocation) {
    curves = PooledModel.families.map { Located($0.name, at: location) }
    isPooled = true
  }

  /// How many draws each of its curves needs, of so many in all.
  func ownDraws(of count: Int) -> Int {
    isPooled
      ? Int((PooledModel.weights(belowCeiling: true)[0] * Double(count)).rounded(.up)) + 8
      : count / curves.count + 8
  }
}
