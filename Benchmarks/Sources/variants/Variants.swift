import Ogive

/// Forecasts of tasks by the recipe and by what is left of it when a part is taken away.
///
/// `variants SERIES.csv TASKS.csv STRETCHES.csv NAME…` prints, for each variant that is named,
/// `variant,series_id,origin_t,target_t,level,value`. The file of stretches gives each group of series
/// its own table (`group,least` and six factors) for the variant `held-out`; it may be empty.
@main
struct Variants {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 4 else { throw UsageError() }
    let series = try SeriesTable(path: arguments[1])
    let stretches = try StretchTable(path: arguments[3])
    let tasks = try Tasks(path: arguments[2], about: series).all
    print("variant,series_id,origin_t,target_t,level,value")
    for name in arguments.dropFirst(4) {
      guard let variant = Variant.all.first(where: { $0.name == name }) else {
        throw UnknownVariant(name: name)
      }
      let blocks = try await Parallel.map(tasks.count, threads: 2) { index throws(ForecastError) in
        try variant.rows(for: tasks[index], stretches: stretches)
      }
      print(blocks.joined(), terminator: "")
    }
  }
}

/// Too few arguments.
struct UsageError: Error {}

/// A variant that is not in the list.
struct UnknownVariant: Error {
  let name: String
}
