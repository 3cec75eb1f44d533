internal import FoundationEssentials

/// How many processors may work for this process.
public enum ProcessorCount {
  /// The number, at least 1.
  public static var active: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
