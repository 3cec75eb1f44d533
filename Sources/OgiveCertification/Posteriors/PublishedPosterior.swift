import OgiveNumerics

/// A posterior whose moments are published, with its figures.
struct PublishedPosterior {
  let name: String
  let quantities: [(name: String, mean: Double, deviation: Double)]
  let density: HareLynxDensity

  /// The posteriors of the collection, in its order.
  static func all() throws -> [PublishedPosterior] {
    let reader = RecordReader(resource: "posteriors.txt", headWord: "posterior")
    return try reader.records(PackageResources.posteriors_txt).map {
      try PublishedPosterior($0, reader)
    }
  }

  private init(_ record: RecordReader.Record, _ reader: RecordReader) throws(CertificationError) {
    guard record.head.count == 1, record.observations.allSatisfy({ $0.count == 3 }) else {
      throw reader.error(record.line, "a name, and a time and two figures a line")
    }
    name = String(record.head[0])
    var quantities: [(name: String, mean: Double, deviation: Double)] = []
    for words in record.all("quantity") {
      guard words.count == 3 else {
        throw reader.error(record.line, "`quantity NAME MEAN DEVIATION`")
      }
      let moments = try reader.numbers(Array(words[1...]), line: record.line).map(\.high)
      quantities.append((String(words[0]), moments[0], moments[1]))
    }
    guard quantities.map(\.name) == HareLynxDensity.quantities else {
      throw reader.error(record.line, "the quantities \(HareLynxDensity.quantities)")
    }
    self.quantities = quantities
    density = HareLynxDensity(
      times: record.observations.map { $0[0].high }, prey: record.observations.map { $0[1].high },
      predators: record.observations.map { $0[2].high })
  }

  /// Draws from the posterior by the No-U-Turn sampler, from rough starting values.
  func run() -> CertifiedPosterior {
    var sampler = PosteriorSampler()
    sampler.count = 4000
    sampler.importanceDimensionLimit = 0
    sampler.noUTurn.warmUpCount = 300
    let start = [0.5, 0.02, 1, 0.02, 30, 5, 0.3, 0.3].map { Double.log($0) }
    let sample = sampler.sample(density, from: [start], random: RandomSource(seed: 1900))
    let moments = quantities.enumerated().map { i, quantity in
      CertifiedMoment(
        quantity: quantity.name, mean: quantity.mean, deviation: quantity.deviation,
        chains: Self.chains(sample).map { $0.columns[i].map { Double.exp($0) } })
    }
    return CertifiedPosterior(problem: name, moments: moments, isUsable: sample.isUsable)
  }

  private static func chains(_ sample: PosteriorSample) -> [Chain] {
    if case .noUTurn(let chains) = sample.method { chains } else { [] }
  }
}
