// swift-tools-version: 6.2
import PackageDescription

/// The library's own settings, so that what is measured is written by the same rules.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let library = Target.Dependency.product(name: "Ogive", package: "ogive")

let package = Package(
  name: "ogive-benchmarks",
  dependencies: [.package(name: "ogive", path: "..")],
  targets: [
    // The same work written in C. Its headers are those of GSL, which the library links anyway.
    .target(
      name: "CPeers",
      linkerSettings: [
        .linkedLibrary("gsl"), .linkedLibrary("gslcblas"), .linkedLibrary("m"),
      ]),
    .target(name: "Fingerprint", dependencies: [library], swiftSettings: settings),
    .executableTarget(name: "variants", dependencies: [library], swiftSettings: settings),
    .executableTarget(name: "bits", dependencies: ["Fingerprint"], swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["CPeers", "Fingerprint", library], swiftSettings: settings),
  ]
)
