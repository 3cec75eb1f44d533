import OgiveNumerics

/// The stretches of time between the dates at which a system changes.
struct SystemStretches<S: SystemScalar> {
  private let changes: [SystemChange<S>]
  private let memberCount: Int
  private var next = 0
  /// The parameters of the present stretch.
  private(set) var parameters: [S]
  /// What the rates of the present stretch are multiplied by; empty for nothing.
  private(set) var speeds: [S] = []
  /// By how much they rise per unit of time; empty for constant ones.
  private(set) var slopes: [S] = []
  /// Since when they have risen.
  private(set) var since = 0.0

  init(_ changes: [SystemChange<S>], breaks: [Double], _ p: [S], memberCount: Int) {
    self.changes =
      breaks.isEmpty
      ? changes
      : (changes + breaks.map { SystemChange(at: $0) }).sorted { $0.date < $1.date }
    self.memberCount = memberCount
    parameters = p
  }

  /// When the next change comes.
  var nextDate: Double { next < changes.count ? changes[next].date : .infinity }

  /// Makes the changes up to `time`.
  mutating func pass(_ time: Double, _ integration: inout DormandPrince<S>) {
    while nextDate <= time {
      let change = changes[next]
      next += 1
      parameters = change.parameters ?? parameters
      if let changed = change.speeds {
        (speeds, slopes, since) = (changed, change.slopes ?? [], change.date)
      }
      guard let added = change.added else { continue }
      integration.change { levels in
        for i in 0..<memberCount { levels[i] = levels[i] + added[i] }
      }
    }
  }
}
