// Written by Tests/Reference/scores.py, which says how: do not edit.

extension ScoreReference {
  static let draws: [DrawsCase] = [
    DrawsCase(
      draws: [
        230.993392, 99.270718, 127.016205, 153.872332, 397.829085, 223.265485, 89.965213,
        86.213328, 41.080576, 132.137314, 205.04428, 364.223225, 131.520168, 286.363891,
        177.758846, 197.010695, 271.91999, 158.8398, 350.192001, 328.126463, 202.920053,
        165.284223, 38.193618, 192.707666, 61.265918, 126.320727, 446.935476, 123.023223,
        201.651775, 167.628597, 57.699809, 294.413745, 116.19713, 150.231213, 88.99763,
        302.741702, 274.863059, 294.136763, 305.913872, 384.536718, 290.77407, 188.69619,
        229.268516, 316.382048, 164.856465, 68.21896, 173.056801, 264.06719, 320.620942,
        320.422401,
      ],
      outcomes: [
        DrawsOutcome(
          observed: 60.0,
          natural: DrawsScores(crps: 91.635136911600000278, logScore: 6.2786462161225614688),
          log: DrawsScores(crps: 0.80317275445174978567, logScore: 1.9192186142046142246),
          bias: 0.88000000000000000000, below: 0.060000000000000000000,
          upTo: 0.060000000000000000000),
        DrawsOutcome(
          observed: 180.0,
          natural: DrawsScores(crps: 27.568144471599998926, logScore: 5.7205027710317163740),
          log: DrawsScores(crps: 0.14359175805522375619, logScore: 0.51703292972128384483),
          bias: 0.080000000000000000000, below: 0.46000000000000000000, upTo: 0.46000000000000000000
        ),
        DrawsOutcome(
          observed: 86.213328,
          natural: DrawsScores(crps: 70.285079391599997140, logScore: 6.0143837048890757832),
          log: DrawsScores(crps: 0.50721829355947447746, logScore: 1.4018952867369038979),
          bias: 0.78000000000000000000, below: 0.10000000000000000000, upTo: 0.12000000000000000000),
        DrawsOutcome(
          observed: 900.0,
          natural: DrawsScores(crps: 634.52731675159999915, logScore: 50.512061995404682614),
          log: DrawsScores(crps: 1.2881119418571285327, logScore: 5.8433536225611093185),
          bias: -1.0000000000000000000, below: 1.0000000000000000000, upTo: 1.0000000000000000000),
      ]),
    DrawsCase(
      draws: [
        0.516138, 0.384895, 1.305901, 0.524151, 0.665117, 0.402059, 0.673339, 0.300042, 0.185582,
        0.215515, 1.115665,
      ],
      outcomes: [
        DrawsOutcome(
          observed: 0.0625,
          natural: DrawsScores(crps: 0.32727851239669420832, logScore: 0.80080417534967016493),
          log: DrawsScores(crps: 1.7107129840834933518, logScore: 7.4017833387058198176),
          bias: 1.0000000000000000000, below: 0.0, upTo: 0.0),
        DrawsOutcome(
          observed: 0.5,
          natural: DrawsScores(crps: 0.073761603305785122625, logScore: -0.22725662587339189255),
          log: DrawsScores(crps: 0.14454803655571502951, logScore: 0.54406588028822263413),
          bias: 0.090909090909090909091, below: 0.45454545454545454545, upTo: 0.45454545454545454545
        ),
        DrawsOutcome(
          observed: 4.0,
          natural: DrawsScores(crps: 3.2464323305785124165, logScore: 143.22535839514370420),
          log: DrawsScores(crps: 1.7831583607788399102, logScore: 7.7371917530002918980),
          bias: -1.0000000000000000000, below: 1.0000000000000000000, upTo: 1.0000000000000000000),
      ]),
    DrawsCase(
      draws: [
        4.0, 4.0, 6.0, 4.0, 5.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 5.0, 3.0, 7.0, 9.0, 9.0, 6.0, 3.0,
        4.0, 4.0, 7.0, 3.0, 7.0, 4.0, 4.0, 7.0, 5.0, 3.0, 4.0, 4.0, 2.0, 8.0, 3.0, 9.0, 4.0, 3.0,
        3.0, 4.0, 7.0, 7.0,
      ],
      outcomes: [
        DrawsOutcome(
          observed: 1.0,
          natural: DrawsScores(crps: 2.8993750000000000000, logScore: 4.4687202463370043078),
          log: DrawsScores(crps: 1.3221297383304415590, logScore: 11.340400328028395149),
          bias: 1.0000000000000000000, below: 0.0, upTo: 0.0),
        DrawsOutcome(
          observed: 4.0,
          natural: DrawsScores(crps: 0.34937500000000000000, logScore: 1.3457567866314179891),
          log: DrawsScores(crps: 0.071181461596671530282, logScore: -0.17138958369503915870),
          bias: 0.17500000000000000000, below: 0.20000000000000000000, upTo: 0.62500000000000000000),
        DrawsOutcome(
          observed: 5.0,
          natural: DrawsScores(crps: 0.59937500000000000000, logScore: 1.8548174901140968142),
          log: DrawsScores(crps: 0.12696734942522396922, logScore: 0.33517849820655615182),
          bias: -0.32500000000000000000, below: 0.62500000000000000000, upTo: 0.70000000000000000000
        ),
        DrawsOutcome(
          observed: 30.0,
          natural: DrawsScores(crps: 24.149375000000000000, logScore: 307.76251905446544038),
          log: DrawsScores(crps: 1.6878848107899149994, logScore: 27.418692163173137255),
          bias: -1.0000000000000000000, below: 1.0000000000000000000, upTo: 1.0000000000000000000),
      ]),
    DrawsCase(
      draws: [
        3.25
      ],
      outcomes: [
        DrawsOutcome(
          observed: 3.25, natural: DrawsScores(crps: 0.0, logScore: nil),
          log: DrawsScores(crps: 0.0, logScore: nil), bias: 0.0, below: 0.0,
          upTo: 1.0000000000000000000),
        DrawsOutcome(
          observed: 5.0, natural: DrawsScores(crps: 1.7500000000000000000, logScore: nil),
          log: DrawsScores(crps: 0.43078291609245425738, logScore: nil),
          bias: -1.0000000000000000000, below: 1.0000000000000000000, upTo: 1.0000000000000000000),
      ]),
    DrawsCase(
      draws: [
        2.0, 2.0, 2.0, 2.0, 2.0,
      ],
      outcomes: [
        DrawsOutcome(
          observed: 2.0, natural: DrawsScores(crps: 0.0, logScore: nil),
          log: DrawsScores(crps: 0.0, logScore: nil), bias: 0.0, below: 0.0,
          upTo: 1.0000000000000000000),
        DrawsOutcome(
          observed: 3.5, natural: DrawsScores(crps: 1.5000000000000000000, logScore: nil),
          log: DrawsScores(crps: 0.55961578793542268627, logScore: nil),
          bias: -1.0000000000000000000, below: 1.0000000000000000000, upTo: 1.0000000000000000000),
      ]),
    DrawsCase(
      draws: [
        2.0, 7.0,
      ],
      outcomes: [
        DrawsOutcome(
          observed: 4.0,
          natural: DrawsScores(crps: 1.2500000000000000000, logScore: 2.4722979226357653519),
          log: DrawsScores(crps: 0.31319074212384199892, logScore: 1.1193801022928676062),
          bias: 0.0, below: 0.50000000000000000000, upTo: 0.50000000000000000000)
      ]),
  ]

  static let normals: [NormalCase] = [
    NormalCase(mean: 0.0, deviation: 1.0, observed: 0.0, score: 0.91893853320467274178),
    NormalCase(mean: 2.5, deviation: 0.125, observed: 3.0, score: 6.8394969915248368135),
    NormalCase(mean: -7.0, deviation: 40.0, observed: 12.5, score: 4.7266461123186090446),
    NormalCase(
      mean: 1000000.0, deviation: 10000.0, observed: 950000.0, score: 22.629278905180855478),
  ]

  static let briers: [BrierCase] = [
    BrierCase(
      probabilities: [
        0.1, 0.1, 0.1, 0.5, 0.5, 0.9, 0.9, 0.9, 0.9, 0.5,
      ],
      happened: [false, false, true, true, false, true, true, false, true, true],
      total: 0.24200000000000000000, reliability: 0.033666666666666666667,
      resolution: 0.031666666666666666667, uncertainty: 0.24000000000000000000),
    BrierCase(
      probabilities: [
        0.0, 1.0, 0.25, 0.7,
      ],
      happened: [false, true, true, false],
      total: 0.26312500000000000000, reliability: 0.26312500000000000000,
      resolution: 0.25000000000000000000, uncertainty: 0.25000000000000000000),
    BrierCase(
      probabilities: [
        0.3
      ],
      happened: [true],
      total: 0.49000000000000000000, reliability: 0.49000000000000000000,
      resolution: 0.0, uncertainty: 0.0),
  ]

  static let relative = RelativeCase(
    errors: [
      4.290436, 8.932816, 8.840354, 6.898448, 5.795629, 5.141782,
    ],
    baseline: [
      9.263214, 6.065012, 12.254017, 8.73429, 11.18171, 4.628248,
    ],
    known: [
      84.330869, 38.359944, 76.412334, 77.457952, 45.142163, 89.031656, 62.361505, 68.853741,
      42.3429,
    ],
    scaledBySteps: 0.24077801464607427849, scaledBySeasonsOfFour: 0.28833746358079176288,
    ratio: 0.76543546735190750554, geometricMeanOfRatios: 0.77920213694815372085)
}
