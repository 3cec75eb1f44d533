internal import ArgumentParser
internal import OgiveInference

/// The confidence intervals that people may ask for.
enum IntervalChoice: String, ExpressibleByArgument, CaseIterable {
  case wald, profile, bootstrap
  case parametricBootstrap = "parametric-bootstrap"

  var method: IntervalMethod {
    switch self {
    case .wald: .wald
    case .profile: .profile
    case .bootstrap: .bootstrap
    case .parametricBootstrap: .parametricBootstrap
    }
  }
}
