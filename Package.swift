// swift-tools-version: 6.2
import PackageDescription

/// The same settings on every target of ours, in one place.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

/// Floors from the ground up: a target may depend only on targets above it in this list.
let floors: [Target] = [
  .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
  .systemLibrary(
    name: "CMark", pkgConfig: "libcmark-gfm",
    providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
  .systemLibrary(name: "CFolders"),
  .target(name: "OgiveText"),
  .target(name: "OgiveNumerics", dependencies: ["CGSL"]),
  .target(name: "OgiveEvidence", dependencies: ["OgiveText"]),
  .target(name: "OgiveCurves", dependencies: ["OgiveNumerics"]),
  .target(
    name: "OgiveInference", dependencies: ["OgiveCurves", "OgiveEvidence", "OgiveNumerics"]),
  .target(
    name: "OgiveScenarios",
    dependencies: [
      "OgiveInference", "OgiveCurves", "OgiveEvidence", "OgiveNumerics", "OgiveText", yams,
    ]),
  .target(
    name: "OgiveReports",
    dependencies: [
      "CMark", "OgiveScenarios", "OgiveInference", "OgiveCurves", "OgiveEvidence",
      "OgiveNumerics", "OgiveText",
    ],
    resources: [.embedInCode("Resources")]),
  .target(
    name: "OgiveCertification",
    dependencies: ["OgiveInference", "OgiveCurves", "OgiveNumerics"],
    resources: [.embedInCode("Resources")]),
  .target(
    name: "OgiveWorkspace",
    dependencies: [
      "CFolders", "OgiveReports", "OgiveScenarios", "OgiveInference", "OgiveCurves",
      "OgiveEvidence", "OgiveText", crypto,
    ]),
  .target(
    name: "OgiveServer",
    dependencies: [
      "OgiveWorkspace", "OgiveReports", "OgiveScenarios", "OgiveText", flyingSocks,
    ],
    resources: [.embedInCode("Resources")]),
  .target(
    name: "Ogive",
    dependencies: [
      "OgiveReports", "OgiveScenarios", "OgiveInference", "OgiveCurves", "OgiveEvidence",
      "OgiveNumerics", "OgiveText",
    ]),
  .executableTarget(
    name: "OgiveCommand",
    dependencies: [
      "OgiveServer", "OgiveWorkspace", "OgiveCertification", "OgiveReports", "OgiveScenarios",
      "OgiveInference",
      "OgiveCurves", "OgiveEvidence", "OgiveText", argumentParser,
    ]),
]

let tests: [Target] = [
  .target(
    name: "OgiveTestSupport", dependencies: ["OgiveText"], path: "Tests/OgiveTestSupport"),
  .testTarget(name: "OgiveTextTests", dependencies: ["OgiveText", "OgiveTestSupport"]),
  .testTarget(name: "OgiveNumericsTests", dependencies: ["OgiveNumerics", "OgiveTestSupport"]),
  .testTarget(
    name: "OgiveEvidenceTests", dependencies: ["OgiveEvidence", "OgiveText", "OgiveTestSupport"]),
  .testTarget(
    name: "OgiveCurvesTests", dependencies: ["OgiveCurves", "OgiveNumerics", "OgiveTestSupport"]),
  .testTarget(
    name: "OgiveInferenceTests",
    dependencies: [
      "OgiveInference", "OgiveCurves", "OgiveEvidence", "OgiveNumerics", "OgiveText",
      "OgiveTestSupport",
    ]),
  .testTarget(
    name: "OgiveScenariosTests",
    dependencies: [
      "OgiveScenarios", "OgiveInference", "OgiveEvidence", "OgiveNumerics", "OgiveText",
      "OgiveTestSupport",
    ]),
  .testTarget(
    name: "OgiveReportsTests",
    dependencies: ["OgiveReports", "OgiveScenarios", "OgiveText", "OgiveTestSupport"],
    exclude: ["Golden"]),
  .testTarget(
    name: "OgiveCertificationTests",
    dependencies: [
      "OgiveCertification", "OgiveInference", "OgiveCurves", "OgiveNumerics", "OgiveTestSupport",
    ]),
  .testTarget(
    name: "OgiveWorkspaceTests",
    dependencies: [
      "OgiveWorkspace", "OgiveReports", "OgiveScenarios", "OgiveText", "OgiveTestSupport",
    ]),
  .testTarget(
    name: "OgiveServerTests",
    dependencies: ["OgiveServer", "OgiveWorkspace", "OgiveText", "OgiveTestSupport"]),
  .testTarget(name: "OgiveTests", dependencies: ["Ogive"]),
  .testTarget(
    name: "CommandTests", dependencies: ["OgiveCommand", "OgiveCurves", "OgiveTestSupport"],
    exclude: ["Golden"]),
]

let package = Package(
  name: "ogive",
  products: [
    .library(name: "Ogive", targets: ["Ogive"]),
    .executable(name: "ogive", targets: ["OgiveCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: floors + tests
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
