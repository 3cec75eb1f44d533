internal import OgiveCurves
internal import OgiveNumerics

/// Worlds drawn from what is believed before any fact, with what is reported in each.
struct CalibrationWorlds {
  struct World {
    /// The coordinates.
    let point: [Double]
    /// The calibrated quantities, in their order.
    let truth: [Double]
    /// What the reports leave open, fact by fact.
    let reports: [ObservedRelation]
    /// The reports as rough points in the family's own time, for starting values.
    let samples: Samples
  }

  /// The density of the template's own figures, whose constants every fit keeps.
  let constants: EvidenceDensity
  private(set) var all: [World] = []

  /// The steps of the walks between two worlds: so many that the worlds have nothing to do with each
  /// other.
  private static let distance = 3000

  init(
    _ family: any CurveFamily, _ template: CalibrationTemplate, count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) {
    let evidence = template.evidence
    let natural = family.startingValues(for: evidence.samples(for: family))
    constants = EvidenceDensity(family: family, evidence: evidence, centre: natural[0])
    let starts = constants.promisingStarts(among: natural)
    guard let mode = ModeSearch().mode(of: constants, from: starts) else {
      throw .noMember(family: family.name)
    }
    var walks = LaneWalks(
      WorldDensity(constants, template, seesFacts: false),
      from: mode.position.map { Draws8($0) }, random: random)
    let blocks = walks.draws(
      blocks: (count + Draws8.width - 1) / Draws8.width, apart: Self.distance)
    let simulation = ReportSimulation(
      of: constants, until: CalibrationTemplate.future, blocks: blocks.count, random: random)
    for (block, x) in blocks.enumerated() { append(x, block, by: simulation) }
    all = Array(all.prefix(count))
  }

  private mutating func append(_ x: [Draws8], _ block: Int, by simulation: ReportSimulation) {
    let member = constants.member(at: x)
    let (reports, departure) = simulation.reports(of: member, at: x, block: block)
    let truth = CalibratedQuantity.allCases.map {
      $0.value(of: member, at: x, in: constants, departure: departure).lanes
    }
    for lane in 0..<Draws8.width {
      all.append(
        World(
          point: x.map { $0.lanes[lane] }, truth: truth.map { $0[lane] }, reports: reports[lane],
          samples: samples(reports[lane])))
    }
  }

  private func samples(_ reports: [ObservedRelation]) -> Samples {
    let evidence = constants.evidence
    let reference = evidence.reference(for: constants.family)
    let plain = evidence.observations.indices.filter { evidence.observations[$0].base == nil }
    return Samples(
      times: plain.map {
        evidence.levels[evidence.observations[$0].level].reading.stretch.middle - reference
      },
      values: plain.map { Double.exp(reports[$0].middle) })
  }
}

extension ObservedRelation {
  fileprivate var middle: Double {
    switch self {
    case .equal(let log, _): log
    case .between(let low, let high, _): 0.5 * (low + high)
    }
  }
}
