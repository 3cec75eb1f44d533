/// A scenario's name as rows have it, apart from the reading of the facts that it ends with:
/// `base (channels-dau-2021 as average)`.
struct ScenarioName {
  let scenario: String
  /// Empty where all facts are read in the first of their ways.
  let reading: String

  init(_ name: String) {
    guard name.hasSuffix(")"), let start = name.firstRange(of: " (") else {
      scenario = name
      reading = ""
      return
    }
    scenario = String(name[..<start.lowerBound])
    reading = String(name[start.upperBound...].dropLast())
  }
}
