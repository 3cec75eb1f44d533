/// The values of the parts of a program that time does not change, for further evaluations over the same
/// draws.
struct KeptColumns {
  var columns: [Int: ExpressionColumn] = [:]
}
