internal import FoundationEssentials
internal import OgiveScenarios
public import OgiveText

/// The folder of scenario files.
public enum ScenarioFolder {
  /// Every scenario file in a folder, in order of name.
  ///
  /// - Throws: `E101` where the folder is not there or holds none.
  public static func files(in folder: String) throws(DiagnosticError) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else {
      throw DiagnosticError([
        Diagnostic(.unreadableFile, "there is no scenario file in '\(folder)'", at: nil)
      ])
    }
    return files.map { folder + "/" + $0 }
  }

  /// Where the scenario files are whose results are in a folder: `scenarios` for
  /// `results/channels-vs-douyin`.
  static func path(besideResults path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.last == "" || parts.last == "." { parts.removeLast() }
    return (parts.dropLast(2) + ["scenarios"]).joined(separator: "/")
  }

  /// Reads scenario files with their evidence.
  ///
  /// - Throws: everything that is wrong with any of them, at once, and two files whose results
  ///   would go to one folder.
  public static func load(_ paths: [String]) throws(DiagnosticError) -> [LoadedScenario] {
    var problems: [Diagnostic] = []
    var scenarios: [LoadedScenario] = []
    for path in paths {
      do {
        scenarios.append(try LoadedScenario.load(path))
      } catch {
        problems += error.diagnostics
      }
    }
    problems += sharedFolders(of: scenarios)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return scenarios
  }

  private static func sharedFolders(of scenarios: [LoadedScenario]) -> [Diagnostic] {
    var seen: [String: String] = [:]
    return scenarios.compactMap { scenario in
      guard let other = seen.updateValue(scenario.file.path, forKey: scenario.slug) else {
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier,
        "'\(other)' and '\(scenario.file.path)' would write the same results folder", at: nil)
    }
  }
}
