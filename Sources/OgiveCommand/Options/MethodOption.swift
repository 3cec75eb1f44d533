internal import ArgumentParser

/// How curves are fitted.
enum FitMethod: String, ExpressibleByArgument, CaseIterable {
  case leastSquares = "least-squares"
}

/// The choice of the method, shared by the verbs that fit.
struct MethodOption: ParsableArguments {
  @Option(name: .long, help: "How curves are fitted.")
  var method = FitMethod.leastSquares
}
