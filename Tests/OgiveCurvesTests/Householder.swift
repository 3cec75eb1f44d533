/// Orthogonal triangularisation of a small dense system.
enum Householder {
  static func triangularise(_ matrix: inout [[Double]], _ right: inout [Double]) {
    for column in 0..<min(matrix[0].count, matrix.count) {
      let length = (column..<matrix.count).reduce(0) {
        $0 + matrix[$1][column] * matrix[$1][column]
      }.squareRoot()
      guard length > 0 else { continue }
      var mirror = (column..<matrix.count).map { matrix[$0][column] }
      mirror[0] += mirror[0] < 0 ? -length : length
      let square = mirror.reduce(0) { $0 + $1 * $1 }
      for other in column..<matrix[0].count {
        let product = mirror.indices.reduce(0) { $0 + mirror[$1] * matrix[column + $1][other] }
        for row in mirror.indices {
          matrix[column + row][other] -= 2 * product / square * mirror[row]
        }
      }
      let product = mirror.indices.reduce(0) { $0 + mirror[$1] * right[column + $1] }
      for row in mirror.indices { right[column + row] -= 2 * product / square * mirror[row] }
    }
  }

  static func backSubstitute(
    _ matrix: [[Double]], _ right: [Double], _ count: Int
  ) -> [Double] {
    var solution = [Double](repeating: 0, count: count)
    for row in (0..<count).reversed() where matrix[row][row] != 0 {
      let known = (row + 1..<count).reduce(0) { $0 + matrix[row][$1] * solution[$1] }
      solution[row] = (right[row] - known) / matrix[row][row]
    }
    return solution
  }
}
