import OgiveNumerics

/// Arguments and results of the elementary functions, from 60 digits of mpmath 1.3.
///
/// A line is: function, argument, second argument, result rounded to nearest (bits in hexadecimal),
/// and what the rounding left, in units in the last place. Of 40,000 random arguments a function
/// over its whole range, subnormal numbers included, these are the sixteen on which the first
/// version of ours erred most, the eight whose results lie nearest to half way between two numbers,
/// and sixteen more.
struct ElementaryReference: Sendable {
  let name: String
  let x: Double
  let y: Double
  let rounded: Double
  let rest: Double

  static let all: [ElementaryReference] = table.split(separator: "\n").map { line in
    let fields = line.split(separator: " ")
    func number(_ field: Substring) -> Double {
      Double(bitPattern: UInt64(field, radix: 16) ?? 0)
    }
    return ElementaryReference(
      name: String(fields[0]), x: number(fields[1]), y: number(fields[2]),
      rounded: number(fields[3]), rest: Double(fields[4]) ?? .nan)
  }

  private static let table = """
    exp 4044fd2cce83d3dc - 43b79c43edd06fc9 -0.1743
    exp 3fd983a4be238420 - 3ff7d654a50f82a1 -0.1889
    exp 4068bda4f16c8ea4 - 51c76227566790b1 -0.1978
    exp bfd59fa68a2ad604 - 3fe6d3426dab11e5 0.2105
    exp 3fd88a9a023d945c - 3ff77a4653feecdd -0.2222
    exp 403b650bc8954f3c - 4266fa8015d723ed 0.2231
    exp c03304da55997a36 - 3e379ca940153b39 -0.2262
    exp c0860451ec8f05c9 - 0067a5d51c258ac5 0.2389
    exp bfd2d03983b0a15b - 3fe7d98e20cada95 -0.2423
    exp c048c5b8d705b66a - 3b76fa0b90dc944b -0.2455
    exp bfd53c798dc1accc - 3fe6f6bcb9a50637 0.2459
    exp c037dd1b54ca2e52 - 3dc7c8e0e7ac1d6d 0.2467
    exp 40744c7d912f61f0 - 5d3794455aaf4d99 -0.2474
    exp bfd5ddb66fa26909 - 3fe6bd2ad1dfba0d 0.2474
    exp c086204ec084b545 - 0016e2fc037d80af -0.2490
    exp 3fd69e3c3ed9025e - 3ff6c857ceb6eeaf -0.2491
    exp 4001512b13fb8ca0 - 40216c3d1d9b5069 0.5000
    exp 3fec878113a39154 - 400382d63b7c44fd -0.5000
    exp bf92038d38173b60 - 3fef7126312a6299 -0.5000
    exp c0861a5c0d4b438b - 00281197459c553e -0.5000
    exp be8728893ea4f21d - 3fefffffa35ddb8b 0.4999
    exp bf4dcde01040aaff - 3feff88d65fd4973 -0.4999
    exp c0260643ddbd19d0 - 3ef14ccd75b4393a 0.4999
    exp 3fc47e8e41a70c84 - 3ff2c73d5fa1fd49 0.4999
    exp bfe11aeea764d000 - 3fe2c0058ee29023 0.4249
    exp bfabeabb999a96ed - 3fee4d49cc68822c -0.4727
    exp bfc7796812875750 - 3feaa35c005a7d37 -0.3915
    exp bfedfee41ab88d0e - 3fd910ef69647699 -0.4308
    exp 3c9b09306a706cac - 3ff0000000000000 0.4224
    exp bd3ec7b00bf41239 - 3feffffffffffc27 0.0390
    exp c017974517f8af00 - 3f667e1ead890832 0.1402
    exp 3e28929e58889d70 - 3ff0000000c494f3 -0.2149
    exp 3fe9fe9dbf7642d8 - 40020675aefadd50 0.4487
    exp 3fd1d02e4af3e9ca - 3ff5228101e05e8d -0.3193
    exp bdcdab45b50423a6 - 3feffffffff8952f -0.4268
    exp 3d29fc6797b1eb3b - 3ff00000000000d0 -0.1124
    exp 406f0e08098b08e8 - 56556bd11bc02c12 0.1055
    exp 4071b66393e0e4f0 - 597d041d85ef72e5 -0.3678
    exp c0126e0b6b3c1ac8 - 3f846edc2ea2f56a 0.1640
    exp 3e15688119ca04ae - 3ff000000055a204 0.4065
    expm1 3fd8bcb11d27945c - 3fde32b61dcd6f0f 0.1829
    expm1 3fd99eb17d81bbab - 3fdf81a7c6522669 0.2648
    expm1 c0428b06d582d2c0 - bfefffffffffffff -0.2949
    expm1 c0428b105df884f0 - bfefffffffffffff -0.2951
    expm1 c0428b2fec13b118 - bfefffffffffffff -0.2957
    expm1 c0428b5afc39f6e9 - bfefffffffffffff -0.2967
    expm1 c0428b984ad2e07a - bfefffffffffffff -0.2980
    expm1 c0428bc0539232ae - bfefffffffffffff -0.2988
    expm1 bfd1ac7f968c9100 - bfcee308933e3aa3 0.2992
    expm1 c0428bdc26a92213 - bfefffffffffffff -0.2994
    expm1 c0428bf572aded83 - bfefffffffffffff -0.3000
    expm1 bfd02431ae021484 - bfcc8891d4182e17 -0.3011
    expm1 c0428c5b852e23b9 - bfefffffffffffff -0.3021
    expm1 c0428c69ffaa023e - bfefffffffffffff -0.3025
    expm1 c0428c7680ba563d - bfefffffffffffff -0.3027
    expm1 c0428c844e2b2454 - bfefffffffffffff -0.3030
    expm1 4041ba9ad3188fa2 - 4321d025456f23d4 -0.5000
    expm1 3dc1c43cca3844db - 3dc1c43cca398081 0.5000
    expm1 c033fb9b547b23b0 - bfeffffffedfd055 -0.5000
    expm1 c02c496acf7bfff2 - bfeffffe7d366c59 -0.5000
    expm1 c020438f67b00144 - bfeffd977388044c -0.5000
    expm1 c0099765f3ebe630 - bfeeb1b782cf7bff -0.5000
    expm1 bfe22bac46195e86 - bfdbba505fc320e4 -0.4999
    expm1 3fd0221198f93848 - 3fd25943587a2795 -0.4999
    expm1 3da26b05b36277e7 - 3da26b05b362ccb5 0.3857
    expm1 3ea354b4505d43cd - 3ea354b4adc8f7aa 0.3809
    expm1 c08607d652e52bb3 - bff0000000000000 -0.0000
    expm1 3dab0709c0e2cdca - 3dab0709c0e38469 0.0627
    expm1 be258823b0d0005a - be258823b05c18ca 0.2309
    expm1 3c90fdf3c3f928de - 3c90fdf3c3f928de 0.1410
    expm1 be56b39830531933 - be56b3982c4c60e7 0.4953
    expm1 c0339226aed03356 - bfeffffffe4cea12 -0.3058
    expm1 c085e9a848252489 - bff0000000000000 -0.0000
    expm1 3fec98a94689d824 - 3ff71a9e1c983cb7 -0.3221
    expm1 bfd66287fd2e7f80 - bfd2e3a9e9cd5bd6 -0.3056
    expm1 c0175138c9fa9b60 - bfefe7ea341bbeb1 0.4955
    expm1 3f70e861478d5812 - 3f70f15366c05528 0.2531
    expm1 bff7d00da76a7aa0 - bfe8c69866637b20 0.1897
    expm1 bec15c3fedd56ecd - bec15c3ec073c0d4 0.1938
    expm1 c0866679c74cee56 - bff0000000000000 -0.0000
    log 3ff478a84d7808b4 - 3fcf8b378fddddf3 -0.2755
    log 3ff68e5d4321bc2f - 3fd5fa8c7eb26aa1 -0.2758
    log 3fe68a0f3369178e - bfd66e319e2442a9 0.2894
    log 3ff67eff5510100f - 3fd5cee39b57d6ed 0.3035
    log 3ff6bf4b65a427cd - 3fd684cc04d6ceb7 -0.3290
    log 3fe6beed6455a125 - bfd5d8c277a7f00d -0.3294
    log 3ff4898fa489b016 - 3fcff4bd5d6b283b -0.3391
    log 3ff68abf56593a44 - 3fd5f0487b3ed7b7 0.3601
    log 3ff484772cad1217 - 3fcfd4f74324cbd7 0.3609
    log 3ff6845c5141e812 - 3fd5de23d956214f 0.3699
    log 3ff47aa974bb3e27 - 3fcf97bf846a7143 0.3703
    log 3fe567cac5d5c41c - bfd9bbdb8283fec5 -0.3715
    log 3ff5b6732ac6b23c - 3fd38a2c2a7ebe03 -0.3743
    log 3ff65625dd61979d - 3fd55a42ba3c8c77 0.3760
    log 3ff67aeae08f9d0a - 3fd5c34724609aa9 0.3769
    log 3fe772d782a0b5f0 - bfd3e632459ed8ff -0.3786
    log 3feffffffffffffe - bcb0000000000001 0.5000
    log 09be4f08c2b3a455 - c082c81a6e538e40 -0.4905
    log 000525b86b5ef9dd - c0862c3e847f26c1 -0.2320
    log 3ffb9e5efcf7ffc5 - 3fe178079faa4b3e 0.2249
    log 000dfcf5cad47f9c - c086243f1343d8c8 -0.2649
    log 3ff0000000000004 - 3ccffffffffffffc 0.0000
    log 3ff7aa05f5480404 - 3fd90c3ff1054d38 -0.1372
    log 3ff0000000000000 - 0000000000000000 0.0000
    log 4015dacd6dcf6c08 - 3ffb2b817530d642 -0.3077
    log 3ffc90a5c4def231 - 3fe28c09c40247d1 0.3603
    log 68e4331ca867380f - 407c63e963fcb273 -0.1146
    log 338d670cba0b5e58 - c0612a7d4f6af2ba -0.0816
    log 3ff958ed0ba3ab91 - 3fdd720d2090483b 0.0857
    log 4022bae9f3db0706 - 4001e559205479e4 -0.3016
    log 3fff3902a37ce3e3 - 3fe564d0ba51a70f 0.1666
    log 3ff000001d99405a - 3e7d99403e9f5d8f -0.2283
    log 21e41d1f29bd8cca - c074d2ccb6557ba8 -0.0620
    log1p 3fd9fb083cb98e28 - 3fd5ce3549078d37 -0.2835
    log1p 3fda00b1eff6da3c - 3fd5d23c475cfc65 -0.2862
    log1p 3fd998c98c89fa2c - 3fd5882e3cc9390b -0.2917
    log1p 3fd1e9fc7b6aee90 - 3fcf96b6e7cc7ba7 0.2960
    log1p 3fd1654f231bfe3c - 3fcec6bb8f10143b -0.3131
    log1p 3fd15ebfc71850c4 - 3fcebc6a3e37e505 0.3183
    log1p 3fd205d7dfff5800 - 3fcfc237206d6911 0.3214
    log1p 3fd8ee63642a0034 - 3fd50e0220f3ff45 0.3270
    log1p 3fda074451a9ce80 - 3fd5d6e86eafafb9 0.3301
    log1p 3fd08750b1d8ca5c - 3fcd67c2977b572f -0.3406
    log1p 3fd08e318ee137c4 - 3fcd72b103796f45 0.3432
    log1p bfd1db8dd7aa65e1 - bfd4f00cfc62bbe7 0.3458
    log1p bfd09c8aedbe0174 - bfd33b729469e3eb -0.3508
    log1p 3fd71c2aa116b3b8 - 3fd3bb015a716657 -0.3552
    log1p bfd33202ecdcb894 - bfd6d2107d052aa1 -0.3557
    log1p 3fd0ab97899958c8 - 3fcda15f093ed99f 0.3646
    log1p 4322dc0bc367cd52 - 4041c1e975d319da -0.5000
    log1p bfefffffffa91734 - c0352e7c0568133d -0.4999
    log1p bf7b77add7758290 - bf7b8f5cab1518b0 -0.4999
    log1p bfefffffff9c0383 - c0350a9a057d0b7a 0.4999
    log1p bfefec20c8acd0eb - c018161f8f32df2d 0.4999
    log1p 642e50f1016b9882 - 40791f8a7caba84d 0.4999
    log1p bfde3d04472dde18 - bfe4774128c948e4 -0.4999
    log1p 3ff0b472204532e7 - 3fe6e0bfb605a8bc 0.4998
    log1p bfefffffff13b7d0 - c0342e71864d438a -0.3598
    log1p bfd5696681c2a8c4 - bfda1144c5b4f81a 0.0144
    log1p 3c8329e4c22a201e - 3c8329e4c22a201e -0.0897
    log1p 44f0d5b852218307 - 404bc056648511eb 0.3127
    log1p 3fcb27b6155adbd0 - 3fc8a0676a085fc0 0.2969
    log1p bfefffffffffffd9 - c040895fe49eb71d 0.2983
    log1p bfe14969af30395a - bfe8dd177ba50e6a 0.3679
    log1p bfd17a9285822542 - bfd46a15cb7ede53 0.0153
    log1p bfe1871520a30714 - bfe96453ffa37681 -0.1169
    log1p 69e64f0a970f9586 - 407d16f245db22af 0.4147
    log1p 3ff6c73dd1ff50c4 - 3fec54256edb35f0 0.3795
    log1p 3feaa975043630f4 - 3fe364ce017cc632 0.3788
    log1p bfeffffff5e24650 - c031c981e9eedce8 -0.0125
    log1p 3df52d3c757c6751 - 3df52d3c756e63b2 -0.2994
    log1p bfde32aec9774d38 - bfe46d77349a24a3 0.4187
    log1p 61e27746360be664 - 4077885b2a144aae 0.3789
    pow 3ff51f63d47096ae c0a3f138ad2bca5f 0008bb5f81b98cbb 0.3500
    pow 3ff3b538f2dc8c4c 40a10eae140873db 68f72f266468641b -0.3648
    pow 6090755703b897dd 3ffb1c41be9979e5 773758b246943e87 0.3815
    pow 3337b183119242ec 3ff155cc9004122c 3228178e69e28875 0.3831
    pow 3ff000000000004e 4360c9742796327f 7af6eaae36092fdf -0.3837
    pow 3ff00000000b4be9 42736bb25258b614 53b6beda4884a885 -0.3969
    pow 4006b3b345fa8d77 c023226b0d924354 3f0850a1ef60b9ad 0.4011
    pow 4023657d9d1fb79d c031d191f417e725 3c482d092e2c2cad 0.4116
    pow 3feffffffff7e5fe c2a43f29ffc291c5 7b18032d3f2def7f 0.4121
    pow 400891d166de81e7 40127d811159bca8 40665cd3917abdc7 -0.4142
    pow 3fefd2a9394614c2 40ff308306fec7bb 0008a158eef73c5b -0.4170
    pow 401e6cb8a9a3d39e c0308f2445491971 3ce714627ef2ad01 -0.4172
    pow 3ff480a1c4dd0766 4032696defbcc322 405806110089e523 0.4184
    pow 3ff00000004b3901 c259a24db4e2d474 14771223540d2c09 0.4210
    pow 5d50de9ce8a9c402 400035fd5766be35 7b7757c8a4cb25a3 0.4233
    pow 6b221926d2cef7c8 3fd3983fdcfa6800 4d288692688fba93 -0.4234
    pow 401407a0500515e0 bff890b4c4099ec0 3fb59515520a9ef2 -0.5000
    pow 3ff00000056a1983 420ca314619cbae2 5be4fa201ee248e3 -0.5000
    pow 3ff055d5ea514405 40e0274b44d708cd 7dccbd2a27cb447b 0.5000
    pow 347922ad3a0fe083 c0141d7648978410 7990306a0e835a91 -0.5000
    pow 3feef999a3d3fd2e 40d38057e4a13cb4 0550fd51ceb88dcc 0.4999
    pow 67508fd94191f655 bff3545b182ffbdd 105ca4ffc7ca6101 -0.4999
    pow 3ff0577c01011b60 407fddfe186cd073 40e75b32c9f19151 0.4999
    pow 401efd0d2d7af2e1 c01b344564aeef54 3eae1b5c6ab3566a 0.4999
    pow 3ff0000094eca81f c172f5686b59d75a 3ef1038eb85e90f2 -0.1868
    pow 3ff0018cc047cf7c c0e92783acbbe2c1 3e2d870bb4946ddb -0.1348
    pow 3fefa00fb6708ea4 c0d51cc041b647e9 56e57d2b18a51a52 0.4674
    pow 4a7cd605b8d7be8b 3ffb1a95e9bb3e3c 51d056011425d3cb -0.2109
    pow 1cc4bd5b4291d463 3ff3df4d9f1de489 14427eecba241d46 0.4049
    pow 3feffff9d51da8f6 4194d13fcd99eabc 28c742b7f2d0e9c8 0.3726
    pow 3ff000000000f3fb 42bf239ef4f15fc1 6ac074cfafa5e2e6 -0.2263
    pow 3ff0000000000000 4008000000000000 3ff0000000000000 0.0000
    pow 3feffffffffd4f8c 42b3a4377a90675c 19d48b73701ea688 0.2184
    pow 0156b96120b5cbc6 bfe87309494fd2fc 6fc22cc6bdddc343 0.1531
    pow 3fedbbf1ad81bc40 40ba367cee33e006 1380357a636237ba 0.2947
    pow 401ce77c60839f0e c0264a0ee417875c 3df26794b4520f3e -0.0680
    pow 3ff372df5f6f929e 40ab5178b4a4ea60 7d79dbcdcbdbba23 -0.3563
    pow 4001ff900f5c1c5d 4013129b683e2600 4047e15bf22956c8 0.3404
    pow 3fea957dffebb476 4031e0c1e03fc792 3fa29a03bc2cf6e5 0.3657
    pow 1254006557956a8e bff116aa4d43b197 70a3faf8a3ce85b6 -0.3925
    """
}
