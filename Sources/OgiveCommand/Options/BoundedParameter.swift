internal import ArgumentParser

/// A parameter with its bounds: `capacity=5e8..14e8`, `growth_rate=..2`, `shape=0.5..`.
struct BoundedParameter: ExpressibleByArgument {
  let name: String
  let range: ClosedRange<Double>

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      let dots = parts[1].firstRange(of: "..")
    else { return nil }
    let (low, high) = (parts[1][..<dots.lowerBound], parts[1][dots.upperBound...])
    guard !(low.isEmpty && high.isEmpty),
      let lower = low.isEmpty ? -.infinity : Double(low),
      let upper = high.isEmpty ? .infinity : Double(high), lower < upper
    else { return nil }
    name = String(parts[0])
    range = lower...upper
  }
}
