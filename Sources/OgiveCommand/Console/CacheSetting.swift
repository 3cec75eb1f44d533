internal import FoundationEssentials

/// What the environment says of values that are kept from run to run.
enum CacheSetting {
  /// Whether `OGIVE_NO_CACHE` is set to something: no run then keeps values or looks for them.
  static var isOff: Bool {
    !(ProcessInfo.processInfo.environment["OGIVE_NO_CACHE"] ?? "").isEmpty
  }
}
