internal import ArgumentParser

/// How curves are fitted.
enum FitMethod: String, ExpressibleByArgument, CaseIterable {
  case leastSquares = "least-squares"
}
