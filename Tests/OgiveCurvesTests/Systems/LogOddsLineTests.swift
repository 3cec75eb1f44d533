import OgiveCurves
import OgiveNumerics
import Testing

@Suite("The line of log-odds")
struct LogOddsLineTests {
  /// numpy 2.4, `polyfit(t, log(f / (1 - f)), 1)` and the standard error of its slope by hand.
  @Test("agrees with a regression by numpy")
  func numpy() throws {
    let line = try #require(
      LogOddsLine(times: [2000, 2001, 2003, 2006], shares: [0.1, 0.2, 0.35, 0.8]))
    #expect((line.slope - 0.5769054116541374).magnitude < 1e-12)
    #expect((line.midpoint - 2003.7204183427866).magnitude < 1e-9)
    #expect((line.slopeError - 0.04434097709971815).magnitude < 1e-12)
  }

  @Test("finds the curve that exact shares come from, rising or falling", arguments: [0.3, -0.2])
  func exact(_ slope: Double) throws {
    let times = (0..<10).map { 1980 + Double($0) }
    let shares = times.map { 1 / (1 + Double.exp(-slope * ($0 - 1984.5))) }
    let line = try #require(LogOddsLine(times: times, shares: shares))
    #expect((line.slope / slope - 1).magnitude < 1e-12)
    #expect((line.midpoint - 1984.5).magnitude < 1e-9)
    #expect(line.slopeError < 1e-12)
    let rise = line.share(at: 1984.5 + line.takeoverTime / 2)
    #expect((rise - (slope > 0 ? 0.9 : 0.1)).magnitude < 1e-12)
  }

  @Test("there is none through shares of all or nothing, or at one time")
  func none() {
    #expect(LogOddsLine(times: [1, 2], shares: [0, 0.5]) == nil)
    #expect(LogOddsLine(times: [1, 2], shares: [0.5, 1]) == nil)
    #expect(LogOddsLine(times: [1, 1], shares: [0.2, 0.5]) == nil)
    #expect(LogOddsLine(times: [], shares: []) == nil)
  }
}
