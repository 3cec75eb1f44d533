/// The search for a region of inputs in which an outcome is frequent: the patient rule induction
/// method.
///
/// Peeling takes a thin slice off one side of the region at a time, the one whose loss raises the
/// outcome's mean most for each row lost, until a smallest mass is left; pasting then gives back
/// slices that raise it again. The whole path is returned, because what to give up of coverage for
/// density is the reader's choice.
///
/// Friedman and Fisher 1999, doi:10.1023/A:1008894516817; for the search of scenarios: Bryant and
/// Lempert 2010, doi:10.1016/j.techfore.2009.08.002; the criterion for inputs with few values:
/// Kwakkel and Jaxa-Rozen 2016, doi:10.1016/j.envsoft.2015.11.020.
public struct PatientRuleInduction: Sendable, Hashable {
  /// The part of the rows inside that one peel takes off, above zero and below a half.
  public var peel: Double
  /// The part of the rows inside that one paste adds.
  public var paste: Double
  /// The part of all rows that a region keeps at least.
  public var leastMass: Double

  /// A search with thin slices of 5% and a smallest mass of 5%.
  public init(peel: Double = 0.05, paste: Double = 0.05, leastMass: Double = 0.05) {
    self.peel = peel
    self.paste = paste
    self.leastMass = leastMass
  }

  /// The path from the region without limits to the last one, peels before pastes.
  ///
  /// - Parameters:
  ///   - inputs: A column for each input.
  ///   - outcome: For each row whether it came about, 0 or 1, or how probable it was.
  /// - Throws: ``SolverError/Status/invalid`` unless columns are as long as the outcome, with one row
  ///   or more, finite, and outcomes and settings within their bounds.
  public func path(
    inputs: [[Double]], outcome: [Double]
  ) throws(SolverError) -> [InducedBox] {
    guard !outcome.isEmpty, outcome.allSatisfy({ (0...1).contains($0) }),
      inputs.allSatisfy({ $0.count == outcome.count && $0.allSatisfy(\.isFinite) }),
      peel > 0, peel < 0.5, paste > 0, paste.isFinite, leastMass >= 0
    else { throw SolverError(.invalid, in: "patient rule induction") }
    let cases = InductionCases(inputs: inputs, outcome: outcome)
    var path = [cases.judged(InducedBox(inputCount: inputs.count))]
    var rows = Array(outcome.indices)
    while let next = bestPeel(of: path[path.count - 1], rows, cases) {
      rows = next.rows
      path.append(cases.judged(next.box))
    }
    while let next = bestPaste(of: path[path.count - 1], rows, cases) {
      rows = next.rows
      path.append(cases.judged(next.box))
    }
    return path
  }

  /// A region with its rows.
  private typealias Candidate = (box: InducedBox, rows: [Int])

  private func bestPeel(
    of box: InducedBox, _ rows: [Int], _ cases: InductionCases
  ) -> Candidate? {
    var best: (candidate: Candidate, gain: Double)?
    for input in box.sides.indices {
      let sorted = rows.map { cases.inputs[input][$0] }.sorted()
      for end in BoxEnd.allCases {
        let limit = end == .lower ? Self.lowerPeel(sorted, peel) : Self.upperPeel(sorted, peel)
        let peeled = box.limited(input, at: end, to: limit)
        let kept = rows.filter { peeled.sides[input].contains(cases.inputs[input][$0]) }
        guard kept.count < rows.count, !kept.isEmpty else { continue }
        let gain = (cases.mean(kept) - cases.mean(rows)) / Double(rows.count - kept.count)
        guard gain > 0 else { continue }
        let isBetter = best.map {
          (gain, -peeled.limitedInputs) > ($0.gain, -$0.candidate.box.limitedInputs)
        }
        if isBetter ?? true { best = ((peeled, kept), gain) }
      }
    }
    guard let candidate = best?.candidate,
      Double(candidate.rows.count) / Double(cases.outcome.count) >= leastMass
    else { return nil }
    return candidate
  }

  /// Halfway between the last value to go and the first to stay, all equal values together.
  private static func lowerPeel(_ sorted: [Double], _ part: Double) -> Double {
    let place = Double(sorted.count - 1) * part
    let last = sorted[Int(place.rounded(.down))]
    let first = sorted[Int(place.rounded(.up))...].first { $0 > last } ?? last
    return (last + first) / 2
  }

  private static func upperPeel(_ sorted: [Double], _ part: Double) -> Double {
    let place = Double(sorted.count - 1) * (1 - part)
    let first = sorted[Int(place.rounded(.up))]
    let last = sorted[...Int(place.rounded(.down))].last { $0 < first } ?? first
    return (last + first) / 2
  }

  private func bestPaste(
    of box: InducedBox, _ rows: [Int], _ cases: InductionCases
  ) -> Candidate? {
    let wanted = max(1, Int((paste * Double(rows.count)).rounded()))
    var best: Candidate?
    for input in box.sides.indices where box.sides[input].isLimited {
      for end in BoxEnd.allCases {
        guard let limit = box.sides[input][end] else { continue }
        let outside = cases.beyond(limit, of: input, at: end, of: box)
        let pasted = box.limited(input, at: end, to: Self.pasted(outside, wanted: wanted))
        let held = cases.rows(in: pasted)
        let mean = cases.mean(held)
        guard held.count > rows.count, mean > cases.mean(best?.rows ?? rows) else { continue }
        best = (pasted, held)
      }
    }
    return best
  }

  /// The limit that takes the nearest `wanted` values in, and all equal to the last of them; nil
  /// where that is all.
  private static func pasted(_ outside: [Double], wanted: Int) -> Double? {
    guard wanted < outside.count else { return nil }
    let last = outside[wanted - 1]
    guard let next = outside[wanted...].first(where: { $0 != last }) else { return nil }
    return (last + next) / 2
  }
}
