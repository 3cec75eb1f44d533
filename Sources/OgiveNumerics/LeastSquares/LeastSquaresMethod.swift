/// The methods of GSL that a solve may try, in the order of the default chain.
public enum LeastSquaresMethod: String, Sendable, CaseIterable {
  /// Levenberg–Marquardt with Moré's scaling (`gsl_multifit_nlinear`, `lm`).
  case levenbergMarquardt = "lm"
  /// Levenberg–Marquardt with geodesic acceleration and Levenberg's scaling (`lmaccel`).
  /// Transtrum & Sethna 2012, arXiv:1201.5885.
  case acceleratedLevenberg = "lmaccel"
  /// MINPACK's `lmder` as GSL's older interface has it.
  /// Moré 1978, doi:10.1007/BFb0067700.
  case minpack = "lmsder"
}
