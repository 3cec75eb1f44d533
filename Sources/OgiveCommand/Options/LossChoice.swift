internal import ArgumentParser
internal import OgiveInference

/// The losses that people may ask for.
enum LossChoice: String, ExpressibleByArgument, CaseIterable {
  case squares, huber
  case softL1 = "soft-l1"
  case cauchy, tukey

  var shape: RobustLoss.Shape {
    switch self {
    case .squares: .squares
    case .huber: .huber
    case .softL1: .softL1
    case .cauchy: .cauchy
    case .tukey: .tukey
    }
  }
}
