import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive score")
struct ScoreCommandTests {
  private static let forecasts =
    "location,target,target_end_date,output_type,output_type_id,value\n"
  private static let actuals = "series,date,value\n"

  private func score(
    _ forecasts: String, _ actuals: String, _ arguments: String...
  ) throws -> Ogive {
    let folder = try ScratchFolder()
    try folder.write(Self.forecasts + forecasts, to: "f.csv")
    try folder.write(actuals, to: "a.csv")
    return try Ogive(["score", "f.csv", "--actuals", "a.csv"] + arguments, in: folder.url)
  }

  private func hub(_ arguments: String...) throws -> Ogive {
    let folder = "Tests/Reference"
    return try Ogive(
      [
        "score", "\(folder)/hub-forecasts.csv", "--actuals", "\(folder)/hub-target.csv",
        "--baseline", "\(folder)/hub-baseline.csv",
      ] + arguments)
  }

  private func scales(_ text: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let result = (object as? [String: Any])?["result"] as? [String: Any]
    return try #require((result?["scales"] ?? object) as? [[String: Any]])
  }

  @Test("a hub's file gets the scores of an independent implementation to 1e-12")
  func reference() throws {
    let run = try hub("--scale", "both", "--json")
    #expect(run.status == 0)
    let found = try scales(run.output)
    let expected = try scales("{\"result\": {\"scales\": \(expectedScores())}}")
    #expect(found.count == 2 && expected.count == 2)
    var compared = 0
    for (scale, reference) in zip(found, expected) {
      #expect(scale["scale"] as? String == reference["scale"] as? String)
      for part in ["groups", "pooled"] {
        let rows = try #require(scale[part] as? [[String: Any]])
        let references = try #require(reference[part] as? [[String: Any]])
        #expect(rows.count == references.count)
        for (row, reference) in zip(rows, references) { compared += compare(row, reference) }
      }
    }
    #expect(compared == 2 * 8 * 13 - 2 * 4 * 2)
  }

  private func expectedScores() throws -> String {
    try Repository.text("Tests/Reference/hub-scores.json")
  }

  /// How many numbers of the two rows were compared.
  private func compare(_ row: [String: Any], _ reference: [String: Any]) -> Int {
    #expect(Set(row.keys) == Set(reference.keys))
    var count = 0
    for (name, value) in reference {
      if let expected = value as? Double, let number = row[name] as? Double {
        #expect((number - expected).magnitude <= 1e-12 * max(1, expected.magnitude), "\(name)")
        count += 1
      } else {
        #expect("\(row[name] ?? "")" == "\(value)", "\(name)")
      }
    }
    return count
  }

  @Test("the report of a hub's file reads as it was last read through")
  func report() throws {
    let run = try hub("--scale", "log")
    #expect(run.status == 0)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/score-hub.txt")
    #expect(run.errors.contains("18 rows of output type 'mean' left out"))
    #expect(run.errors.contains("2 forecasts have no figure yet and are left out"))
    #expect(run.errors.contains("2 forecasts are not in the baseline"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("rows may be by any column, or by none")
  func columns() throws {
    let byHorizon = try scales(hub("--by", "model_id,horizon", "--json").output)
    #expect((byHorizon.first?["groups"] as? [Any])?.count == 6)
    let byNone = try scales(hub("--by", "", "--json").output)
    #expect((byNone.first?["groups"] as? [Any])?.isEmpty == true)
    #expect((byNone.first?["pooled"] as? [Any])?.count == 2)
  }

  @Test("figures are joined by the last day, whatever the period is called")
  func periods() throws {
    let run = try score(
      "a,dau,2022-12-31,quantile,0.25,1\na,dau,2022-12-31,quantile,0.75,3\n",
      "series,date,value\na.dau,2022-12,2\n", "--json")
    #expect(run.status == 0)
    let pooled = try #require(try scales(run.output).first?["pooled"] as? [[String: Any]])
    #expect(pooled.first?["n"] as? Int == 1)
    #expect(pooled.first?["wis"] as? Double == 0.5)
  }

  @Test("a results folder of ours is scored from its origin on")
  func resultsFolder() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "location,target,date,observation\nchannels,dau,2022-12,5.2e8\nchannels,dau,2021-12,3e8\n",
      to: "a.csv")
    let results = Repository.root.appending(path: "results/channels-vs-douyin").path
    let run = try Ogive("score", results, "--actuals", "a.csv", "--json", in: folder.url)
    #expect(run.status == 0)
    let groups = try #require(try scales(run.output).first?["groups"] as? [[String: Any]])
    #expect(!groups.isEmpty && groups.allSatisfy { $0["n"] as? Int == 1 })
    #expect(run.errors.contains("they lie before their forecast's origin"))
  }

  @Test(
    "what cannot be scored is shown at its place and exits with 2",
    arguments: [
      (
        "a,x,2022,quantile,0.1,2\na,x,2022,quantile,0.9,1\n", "a,2022,1\n",
        "f.csv:3:23: error[E601]"
      ),
      (
        "a,x,2022,quantile,0.1,1\na,x,2022,quantile,0.8,2\n", "a,2022,1\n",
        "f.csv:2:23: error[E602]"
      ),
      ("a,x,2022,median,NA,0\n", "a,2022,1\n", "f.csv:2:20: error[E603]"),
      ("a,x,2022,median,NA,1\n", "a,2022,0\n", "a.csv:2:8: error[E603]"),
      ("a,x,2022,median,NA,1\n", "a,2021,1\n", "error[E604]: none of the 1 forecasts"),
      ("a,x,2022,median,NA,1\na,x,2022,median,NA,2\n", "a,2022,1\n", "f.csv:3:20: error[E112]"),
      ("a,x,2022,median,NA,1\n", "a,2022,1\na,2022,2\n", "a.csv:3:8: error[E112]"),
      ("a,x,2022,quantil,0.5,1\n", "a,2022,1\n", "did you mean 'quantile'?"),
      ("a,x,2022,quantile,1,1\n", "a,2022,1\n", "f.csv:2:19: error[E214]"),
      ("a,x,2022,quantile,0.5,x\n", "a,2022,1\n", "f.csv:2:23: error[E110]"),
      ("a,x,2022-02-30,median,NA,1\n", "a,2022,1\n", "f.csv:2:13: error[E302]"),
      ("a,x,2022,mean,NA,1\n", "a,2022,1\n", "f.csv:1:1: error[E604]"),
    ])
  func mistakes(forecasts: String, actuals: String, place: String) throws {
    let run = try score(forecasts, Self.actuals + actuals, "--scale", "log")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  /// Two series of two targets each at two dates.
  private static let several = ["a,dau", "a,minutes", "b,dau"].flatMap { name in
    ["2022", "2023"].map { "\(name),\($0),median,NA,1\n" }
  }.joined()

  @Test("figures that do not say which of several targets they are of are refused, not pooled")
  func targets() throws {
    let missing = try score(Self.several, "series,date,value\na,2022,1\na,2023,1\nb,2022,1\n")
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(missing.errors.contains("a.csv:1:1: error[E107]: 'a' is forecast in 2 targets"))
    #expect(missing.errors.contains("a column 'target', or write the series as a.dau"))
    #expect(missing.errors.hasSuffix("1 error\n"))
    let empty = try score(Self.several, "location,target,date,value\na,,2022,1\na,dau,2023,1\n")
    #expect(empty.status == 2)
    #expect(empty.errors.contains("a.csv:2:9: error[E107]"), "\(empty.errors)")
    let said = try score(Self.several, "series,date,value\na.dau,2022,1\nb,2022,1\n")
    #expect(said.status == 0, "\(said.errors)")
  }

  @Test("figures that match no forecast are counted, the first at its place; history is expected")
  func strangers() throws {
    let run = try score(
      Self.several,
      "series,date,value\na.dau,2020,1\na.dau,2022,1\na.dau,2023-06,1\nc,2022,1\nb.dau,2024,1\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("a.csv:4:15: warning[E605]: 3 figures match no forecast"))
    #expect(run.errors.contains("'a.dau' have no step that ends on 2023-06-30"), "\(run.errors)")
    let unknown = try score(Self.several, "series,date,value\na.dau,2022,1\nc,2022,1\n")
    #expect(unknown.errors.contains("1 figure matches no forecast, this one first: there is no"))
    let none = try score("a,x,2022,median,NA,1\n", "series,date,value\nc,2022,1\n")
    #expect(none.status == 2)
    #expect(none.errors.contains("there is no forecast of 'c'"), "\(none.errors)")
  }

  @Test("a missing column and an unknown one for rows are told with what was meant")
  func unknownColumns() throws {
    let missing = try score("a,x,2022,median,NA,1\n", "serie,date,value\na,2022,1\n")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("a.csv:1:"))
    let unknown = try score(
      "a,x,2022,median,NA,1\n", "series,date,value\na,2022,1\n", "--by", "locaton")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'location'?"))
  }
}
