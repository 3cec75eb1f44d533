/// The values of the parts of a program that time does not change, for further evaluations over the same
/// draws.
struct KeptColumns {
  private var columns: [ExpressionColumn?] = []

  /// The values of an operation; nil where they are not known yet.
  subscript(operation: Int) -> ExpressionColumn? {
    get { operation < columns.count ? columns[operation] : nil }
    set {
      while columns.count <= operation { columns.append(nil) }
      columns[operation] = newValue
    }
  }
}
