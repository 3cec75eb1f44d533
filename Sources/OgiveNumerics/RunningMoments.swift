/// The mean and the spread of numbers that come one after the other.
///
/// Welford 1962, doi:10.1080/00401706.1962.10490022.
struct RunningMoments {
  private(set) var count = 0
  private(set) var mean = 0.0
  private var squares = 0.0

  /// Takes one more number in.
  mutating func add(_ value: Double) {
    count += 1
    let change = value - mean
    mean += change / Double(count)
    squares += change * (value - mean)
  }

  /// The variance of the population that the numbers come from; not a number below two numbers.
  var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

  /// The square root of the variance.
  var standardDeviation: Double { variance.squareRoot() }
}
