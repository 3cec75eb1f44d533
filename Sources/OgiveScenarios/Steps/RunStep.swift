/// A part of a run whose value depends on nothing but what is named here: what a store may keep.
public struct RunStep: Sendable, Hashable {
  /// What is done in it.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// The curves of one series are fitted to its facts.
    case fit
    /// The curves of series that act on each other are fitted jointly.
    case competition
    /// The curves of one series are fitted without some of its facts.
    case holdout
    /// One scenario is projected, and its questions are answered.
    case scenario
    /// Each fact of one series is forecast from the earlier ones.
    case backtest
    /// The scenarios are gone through with other values.
    case sweep
  }

  /// Something that a step is made from.
  public struct Input: Sendable, Hashable {
    /// As a person knows it: `fact channels-dau-2021`, `assumption minutes`, `seed`.
    public let name: String
    /// Equal for equal inputs.
    public let content: String
  }

  public let kind: Kind
  /// The series or scenario, with how ambiguous facts are read where they can be read in several ways;
  /// nothing for the sweep.
  public let subject: String
  /// Everything that the value depends on beside the engine: equal for equal values. Nil where that
  /// cannot be told; nothing is then kept.
  public let content: String?
  /// What it is made from, in the order of the file.
  public let inputs: [Input]
  /// The content without what people believe of curves: equal for steps that differ in their priors alone.
  /// Nil where that cannot be told.
  var near: String? = nil

  /// The kind and subject: `fit channels`.
  public var name: String { subject.isEmpty ? kind.rawValue : "\(kind.rawValue) \(subject)" }
}
