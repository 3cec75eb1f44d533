internal import ArgumentParser

/// The choice of the method, shared by the verbs that fit.
struct MethodOption: ParsableArguments {
  @Option(name: .long, help: "How curves are fitted.")
  var method = FitMethod.leastSquares
}
