import OgiveTestSupport
import Testing

@testable import OgiveReports

@Suite("Parts of charts")
struct ChartPartTests {
  @Test(
    "a coordinate is rounded to hundredths and never breaks the drawing",
    arguments: [
      (0, "0"), (-0.001, "0"), (12, "12"), (0.5, "0.5"), (-3.256, "-3.26"), (7.049, "7.05"),
      (1.999, "2"), (.nan, "0"), (.infinity, "10000000"), (-1e300, "-10000000"),
    ] as [(Double, String)])
  func number(value: Double, text: String) {
    #expect(SVGText.number(value) == text)
  }

  @Test("labels keep their distance, stay inside, and are where they were asked for if they can be")
  func labels() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let wanted = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Double.random(in: -50...450, using: &random).rounded()
      }
      let column = LabelColumn(wanted: wanted, height: 40, within: 20...400)
      let sorted = column.positions.sorted()
      #expect(column.height == 40)
      #expect(sorted[0] >= 40 - 1e-9 && sorted[sorted.count - 1] <= 380 + 1e-9)
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 40 - 1e-9 })
      let fits = wanted.sorted()
      if fits[0] >= 40, fits[fits.count - 1] <= 380,
        zip(fits, fits.dropFirst()).allSatisfy({ $1 - $0 >= 40 })
      {
        #expect(column.positions == wanted)
      }
    }
  }

  @Test("no other arrangement of labels is nearer to where they were asked for")
  func leastSquares() {
    var random = SplitMix64(seed: 2)
    func cost(_ positions: [Double], _ wanted: [Double]) -> Double {
      zip(positions, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    for _ in 0..<200 {
      let wanted = (0..<5).map { _ in Double.random(in: 0...400, using: &random) }
      let column = LabelColumn(wanted: wanted, height: 40, within: 0...400)
      for _ in 0..<50 {
        let nudged = column.positions.map { $0 + Double.random(in: -5...5, using: &random) }
        let sorted = nudged.sorted()
        let isAllowed =
          sorted[0] >= 20 && sorted[4] <= 380
          && zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 40 }
        if isAllowed { #expect(cost(nudged, wanted) >= cost(column.positions, wanted) - 1e-9) }
      }
    }
  }

  @Test("labels that cannot all fit become lower and still do not overlap")
  func tooMany() {
    let column = LabelColumn(
      wanted: Array(repeating: 50, count: 20), height: 40, within: 0...100)
    #expect(column.height == 5)
    #expect(zip(column.positions, column.positions.dropFirst()).allSatisfy { $1 - $0 > 4.99 })
  }

  @Test("an axis has three to seven round marks, from zero to near its end")
  func levels() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let highest =
        Double.random(in: 1..<10, using: &random) * (random.next() % 2 == 0 ? 1e-9 : 1e8)
      let axis = ValueAxis(holding: highest)
      #expect((3...7).contains(axis.ticks.count))
      #expect(axis.ticks[0] == 0 && axis.top >= highest)
      #expect(axis.top - axis.ticks[axis.ticks.count - 1] < axis.ticks[1])
    }
    #expect(ValueAxis(holding: 843e6).ticks == [0, 2e8, 4e8, 6e8, 8e8])
  }

  @Test(
    "an axis of nothing, or of more than there is, has marks all the same",
    arguments: [0, -1, .nan, .infinity, 1e308, .leastNonzeroMagnitude] as [Double])
  func noLevels(highest: Double) {
    let axis = ValueAxis(holding: highest)
    #expect((2...7).contains(axis.ticks.count))
    #expect(axis.top.isFinite && axis.top > 0)
  }

  @Test("an axis that begins below zero has round marks on both sides of it")
  func belowZero() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let scale = random.next() % 2 == 0 ? 1e-9 : 1e8
      let highest = Double.random(in: -1..<10, using: &random) * scale
      let lowest = Double.random(in: -10 ..< -0.01, using: &random) * scale
      let axis = ValueAxis(holding: highest, downTo: lowest)
      #expect(axis.bottom < lowest && axis.top >= highest && axis.top >= 0)
      #expect((2...8).contains(axis.ticks.count) && axis.ticks.contains(0))
      #expect(axis.ticks == axis.ticks.sorted())
      #expect(axis.ticks.allSatisfy { axis.bottom <= $0 && $0 <= axis.top })
    }
    #expect(ValueAxis(holding: 3e8, downTo: -2e8).ticks == [-2e8, -1e8, 0, 1e8, 2e8, 3e8])
  }

  @Test("years are named in their middle, or months where there is not a year and a half")
  func dates() {
    let years = TimeAxis(2020.085...2025, digits: 50)
    #expect(years.labels.map(\.text) == ["2020", "2021", "2022", "2023", "2024"])
    #expect(years.labels[1].time == 2021.5 && years.marks == [2021, 2022, 2023, 2024, 2025])
    let decades = TimeAxis(1950.5...2030, digits: 50)
    #expect(
      decades.labels.map(\.text) == [
        "1960", "1970", "1980", "1990", "2000", "2010", "2020", "2030",
      ])
    let months = TimeAxis(2021.9...2022.6, digits: 50)
    #expect(months.labels.map(\.text) == ["2022-01", "2022-03", "2022-05", "2022-07"])
  }

  @Test("the names of dates never touch")
  func datesApart() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let start = Double.random(in: 1900...2020, using: &random)
      let length = Double.random(in: 0.2...2, using: &random)
      let span = start...(start + length * (random.next() % 2 == 0 ? 1 : 40))
      let labels = TimeAxis(span, digits: 45).labels
      for (a, b) in zip(labels, labels.dropFirst()) {
        let distance = (b.time - a.time) / (span.upperBound - span.lowerBound) * 45
        #expect(distance >= Double(a.text.count) + 0.5, "\(a.text) in \(span)")
      }
    }
  }
}
