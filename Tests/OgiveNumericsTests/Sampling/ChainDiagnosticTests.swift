import OgiveNumerics
import Testing

/// Expected values: arviz 0.23.4, `_rhat_rank`, `_ess_bulk`, `_ess_tail`, `_ess_mean`,
/// `_ess_quantile(a, 0.3)`, `_mcse_mean`, `_mcse_quantile(a, 0.3)` and `_bfmi` of the first chain, of
/// chains `x = phi * x + (u - 0.5)` from zero, chain `c` with the numbers of
/// `congruentialNumbers(seed: c + 1)` and moved by `shift * c`, some rounded to quarters.
@Suite("Chain diagnostics")
struct ChainDiagnosticTests {
  struct Case: Sendable {
    let chains: Int
    let draws: Int
    let phi: Double
    let shift: Double
    var isRounded = false
    let expected: [Double]

    var values: [[Double]] {
      (0..<chains).map { chain in
        var x = 0.0
        return congruentialNumbers(draws, seed: UInt64(chain + 1)).map { u in
          x = phi * x + (u - 0.5)
          let value = x + shift * Double(chain)
          return isRounded ? (value * 4).rounded(.toNearestOrEven) / 4 : value
        }
      }
    }
  }

  static let cases = [
    Case(
      chains: 4, draws: 1000, phi: 0, shift: 0,
      expected: [
        1.0006402059053567, 3849.4496500623336, 3887.274145237121, 3826.48028402148,
        3942.5292718128735, 0.004688153117058386, 0.006671624258160591, 1.904414466953659,
      ]),
    Case(
      chains: 4, draws: 500, phi: 0.9, shift: 0,
      expected: [
        1.0189851160405274, 134.7078332355111, 288.3633218908031, 134.06351737889318,
        189.5807123087831, 0.056305282780085265, 0.06426261241431891, 0.18229471886639165,
      ]),
    Case(
      chains: 2, draws: 251, phi: -0.5, shift: 0,
      expected: [
        0.9993280455873219, 1349.4850021680093, 527.6725518607559, 1349.4850021680093,
        900.8782431571293, 0.008797374936609962, 0.019007690550499445, 3.023878923849842,
      ]),
    Case(
      chains: 4, draws: 400, phi: 0.3, shift: 0.4,
      expected: [
        1.7759010264516182, 6.106589962988617, 30.149140915060173, 5.871432217633707,
        8.180604129777779, 0.2229630402720684, 0.2535477825395509, 1.2681028395191565,
      ]),
    Case(
      chains: 4, draws: 300, phi: 0.8, shift: 0, isRounded: true,
      expected: [
        1.019106800149824, 184.92814988210492, 314.827513426293, 184.3034790370949,
        214.2673780788227, 0.03457222464526879, 0, 0.386259859453824,
      ]),
    Case(
      chains: 3, draws: 10, phi: 0.5, shift: 0,
      expected: [
        1.2968076998212668, 14.906665270425135, 22.55639097744361, 11.410202865611303,
        31.34615384615384, 0.1025531183235651, 0.05498901745067997, 1.8888180423032355,
      ]),
  ]

  @Test("agree with arviz", arguments: cases)
  func agree(_ example: Case) {
    let chains = example.values
    let found = [
      ConvergenceRatio.rankNormalised(chains),
      EffectiveSampleSize.bulk(chains),
      EffectiveSampleSize.tail(chains),
      EffectiveSampleSize.mean(chains),
      EffectiveSampleSize.quantile(chains, 0.3),
      MonteCarloError.mean(chains),
      MonteCarloError.quantile(chains, 0.3),
      EnergyDiagnostic.fractionOfMissingInformation(chains[0]),
    ]
    for (found, expected) in zip(found, example.expected) {
      #expect((found - expected).magnitude <= 1e-10 * max(expected.magnitude, 1))
    }
  }

  @Test(
    "have no value for too few, uneven or not finite draws",
    arguments: [
      [], [[1, 2, 3]], [[1, 2, 3, 4], [1, 2, 3]], [[1, 2, 3, .nan]], [[1, 2, .infinity, 4]],
    ] as [[[Double]]])
  func noValue(_ chains: [[Double]]) {
    #expect(ConvergenceRatio.rankNormalised(chains).isNaN)
    #expect(EffectiveSampleSize.bulk(chains).isNaN)
    #expect(EffectiveSampleSize.tail(chains).isNaN)
    #expect(MonteCarloError.mean(chains).isNaN)
    #expect(MonteCarloError.quantile(chains, 0.5).isNaN)
  }

  @Test("of draws that are all the same say nothing of convergence")
  func constant() {
    let chains = [[Double]](repeating: Array(repeating: 2.5, count: 100), count: 4)
    #expect(ConvergenceRatio.rankNormalised(chains).isNaN)
    #expect(EffectiveSampleSize.bulk(chains) == 400)
    #expect(EnergyDiagnostic.fractionOfMissingInformation(chains[0]).isNaN)
    #expect(EnergyDiagnostic.fractionOfMissingInformation([1]).isNaN)
  }
}
