import CPeers

/// Something that can be timed, one run at a time.
struct Contender {
  let name: String
  /// The seconds per unit of work of one run; nil where it cannot run on this machine.
  let seconds: () -> Double?

  /// A contender whose every run repeats `work`, of `units` units, for 20 milliseconds or more.
  init(_ name: String, units: Int, _ work: @escaping () -> Void) {
    self.name = name
    seconds = {
      var repeats = 1
      while true {
        let start = c_seconds()
        for _ in 0..<repeats { work() }
        let elapsed = c_seconds() - start
        if elapsed > 0.02 { return elapsed / Double(repeats * units) }
        repeats *= 2
      }
    }
  }

  /// A contender that times itself.
  init(_ name: String, seconds: @escaping () -> Double?) {
    self.name = name
    self.seconds = seconds
  }

  /// A process from its start to its end.
  init(_ name: String, process arguments: [String]) {
    self.name = name
    seconds = {
      let joined = arguments.map { $0 + "\0" }.joined()
      let seconds = unsafe c_process_seconds(joined, arguments.count)
      return seconds < 0 ? nil : seconds
    }
  }
}
