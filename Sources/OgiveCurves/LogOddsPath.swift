import OgiveNumerics

/// A share whose log-odds change at a steady rate.
struct LogOddsPath<S: SystemScalar> {
  /// The log-odds now.
  let now: S
  /// By how much they change by unit of time.
  let slope: S

  /// The share some time from now.
  @inline(__always) func share(in time: S) -> S { S.logisticShare(now + slope * time) }

  /// When the share is a half, from now.
  var half: S { -now / slope }

  /// What the share leaves.
  var rest: LogOddsPath { LogOddsPath(now: -now, slope: -slope) }
}
