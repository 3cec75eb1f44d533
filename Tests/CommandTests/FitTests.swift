import Foundation
import OgiveCurves
import OgiveTestSupport
import Testing

@Suite("ogive fit")
struct FitTests {
  /// Video recorders sold per year, in thousands.
  static let recorders =
    "t,value\n1,840\n2,1470\n3,2110\n4,4000\n5,7590\n6,10950\n7,10530\n8,9470\n9,7790\n10,5890\n"
  /// The same, added up.
  static let owners =
    "t,value\n1,840\n2,2310\n3,4420\n4,8420\n5,16010\n6,26960\n7,37490\n8,46960\n9,54750\n10,60640\n"
  /// Chick 1 of R's ChickWeight (Crowder & Hand 1990).
  static let chick =
    "t,value\n0,42\n2,51\n4,59\n6,64\n8,76\n10,93\n12,106\n14,125\n16,149\n18,171\n20,199\n21,205\n"

  private func fit(_ text: String, _ arguments: String...) throws -> Ogive {
    let folder = try ScratchFolder()
    try folder.write(text, to: "d.csv")
    return try Ogive(["fit", "d.csv"] + arguments, in: folder.url)
  }

  private func fits(_ run: Ogive) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let result = (object as? [String: Any])?["result"] as? [String: Any]
    return try #require(result?["fits"] as? [[String: Any]])
  }

  @Test("sales are reported as they were last read through")
  func report() throws {
    let run = try fit(
      Self.recorders, "--flow", "--curve", "bass", "--curve", "gompertz", "--curve", "weibull")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/fit-recorders.txt")
  }

  @Test("a program gets estimates to the digits of the reference, and where they come from")
  func json() throws {
    let run = try fit(Self.owners, "--json", "--curve", "bass", "--method", "least-squares")
    let found = try #require(try fits(run).first)
    #expect(found["curve"] as? String == "bass")
    #expect(found["method"] as? String == "least-squares")
    #expect(found["verdict"] as? String == "settled")
    #expect(found["termination"] as? String == "step below tolerance")
    let parameters = try #require(found["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["name"] as? String } == ["capacity", "innovation", "imitation"])
    #expect(parameters.allSatisfy { $0["origin"] as? String == "fitted" })
    // vcr_cumulative of the reference fits, in 50-digit arithmetic.
    let estimates = [66147.5302388743, 0.00769260705238143, 0.669954739650528]
    let errors = [1103.08919467, 0.000652904838606, 0.0228732066397]
    for (parameter, expected) in zip(parameters, zip(estimates, errors)) {
      let estimate = try #require(parameter["estimate"] as? Double)
      let error = try #require(parameter["standard_error"] as? Double)
      #expect((estimate / expected.0 - 1).magnitude < 1e-13)
      #expect((error / expected.1 - 1).magnitude < 1e-10)
    }
    let sum = try #require(found["residual_sum_of_squares"] as? Double)
    #expect((sum / 2263275.21347881 - 1).magnitude < 1e-13)
  }

  @Test("every curve is fitted, and the report fits the terminal")
  func everyCurve() throws {
    let run = try fit(Self.chick)
    #expect(CurveCatalog.all.allSatisfy { run.output.contains($0.name) })
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.output.contains("put the ceiling anywhere above"))
    let found = try fits(fit(Self.chick, "--json"))
    #expect(found.count == CurveCatalog.all.count)
    let criteria = found.compactMap { $0["aicc"] as? Double }
    #expect(criteria.count == found.count)
    #expect(zip(criteria, criteria.dropFirst()).allSatisfy { $0 <= $1 + 1e-6 })
  }

  @Test("a chick that still grows leaves the capacity open, and the report says so")
  func openCeiling() throws {
    let run = try fit(Self.chick, "--curve", "logistic")
    #expect(run.status == 0)
    #expect(run.output.contains("capacity not identified: the figures allow anything above"))
    let verdicts = try fits(fit(Self.chick, "--curve", "logistic", "--json")).map {
      $0["verdict"] as? String
    }
    #expect(verdicts == ["capacity_not_identified"])
  }

  @Test("each series of a file is fitted by its name")
  func severalSeries() throws {
    let rows = Self.owners.split(separator: "\n").dropFirst()
    let text =
      "series,t,value\n" + rows.map { "a,\($0)\n" }.joined() + rows.map { "b,\($0)\n" }.joined()
    let run = try fit(text, "--curve", "bass")
    #expect(run.output.contains("d.csv: a\n"))
    #expect(run.output.contains("d.csv: b\n"))
    let found = try fits(fit(text, "--curve", "bass", "--json"))
    #expect(found.map { $0["series"] as? String } == ["a", "b"])
  }

  @Test("dates are shown as dates, each figure under the period that it ends")
  func dates() throws {
    let rows = Self.owners.split(separator: "\n").dropFirst().enumerated().map { index, row in
      "\(2000 + index),\(row.split(separator: ",")[1])\n"
    }
    let run = try fit("date,value\n" + rows.joined(), "--curve", "bass")
    #expect(run.output.contains("10 levels from 2000-12 to 2009-12"))
    #expect(run.output.contains("t counts from 2000-01, one period before the first figure"))
    let found = try #require(try fits(fit("date,value\n" + rows.joined(), "--json")).first)
    let landmarks = try #require(found["landmarks"] as? [String: Any])
    let midpoint = try #require(landmarks["midpoint"] as? Double)
    #expect((2000...2010).contains(midpoint))
  }

  @Test("too few figures for AICc are told")
  func undefinedCriterion() throws {
    let run = try fit("t,value\n1,1\n2,2\n3,2.5\n4,2.8\n", "--curve", "logistic")
    #expect(run.output.contains("AICc needs 6 figures for this curve."))
    #expect(run.status == 0)
  }

  @Test(
    "what cannot be fitted is shown at its place and exits with 2",
    arguments: [
      ("t,value\n1,1\n", [], "d.csv:2:3: error[E502]: one figure is too few"),
      ("t,value\n1,1\n2,3\n3,4\n", ["--curve", "bilogistic"], "d.csv:4:3: error[E502]"),
      ("t,value\n", [], "d.csv:1:1: error[E502]"),
      ("", [], "d.csv:1:1: error[E103]"),
      ("t,valu\n1,1\n", [], "d.csv:1:3: error[E107]"),
      ("t,value\n1,\"1\n", [], "d.csv:2:3: error[E104]"),
      ("date,value\n2021-02-30,1\n", [], "d.csv:2:9: error[E302]"),
      ("t,value\n1,1\n2,2\n3,3\n5,4\n6,5\n", ["--flow"], "d.csv:5:3: error[E505]"),
      ("t,value\n1,1\n2,2\n2,3\n", ["--flow"], "d.csv:4:3: error[E505]"),
      ("t,value\n1,1\n", ["--curve", "gomperz"], "did you mean 'gompertz'?"),
      (
        "t,value\n1,1e300\n2,2e300\n3,3e300\n", ["--curve", "bass"],
        "d.csv:4:3: error[E504]: bass: the curve has no value at any of its starting values"
      ),
    ] as [(String, [String], String)])
  func mistakes(text: String, arguments: [String], place: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "d.csv")
    let run = try Ogive(["fit", "d.csv"] + arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  @Test("parameters may be held and bound, and intervals are shown at their bounds")
  func settings() throws {
    let run = try fit(
      Self.owners, "--json", "--curve", "bass", "--fix", "innovation=0.008", "--bounds",
      "capacity=..66000", "--intervals", "profile")
    #expect(run.status == 0)
    let found = try #require(try fits(run).first)
    #expect(found["verdict"] as? String == "at_bound")
    #expect(found["intervals"] as? String == "profile")
    let parameters = try #require(found["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["origin"] as? String } == ["bound", "fixed", "fitted"])
    let capacity = try #require(parameters[0]["interval"] as? [String: Any])
    #expect(capacity["upper"] as? Double == 66000)
    #expect(parameters[1]["interval"] is NSNull)
    #expect(parameters[1]["estimate"] as? Double == 0.008)
    let shown = try fit(Self.owners, "--curve", "bass", "--intervals", "wald")
    #expect(shown.output.contains("95% interval"))
  }

  @Test("a stray figure counts less with a robust loss, whose scale is told")
  func robust() throws {
    let stray = Self.owners.replacing("6,26960", with: "6,62960")
    let plain = try #require(try fits(fit(stray, "--json", "--curve", "bass")).first)
    let run = try fit(stray, "--json", "--curve", "bass", "--loss", "tukey")
    let robust = try #require(try fits(run).first)
    #expect(robust["loss"] as? String == "tukey")
    #expect(try #require(robust["loss_scale"] as? Double) > 0)
    let capacities = try [plain, robust].map { fit in
      let parameters = try #require(fit["parameters"] as? [[String: Any]])
      return try #require(parameters[0]["estimate"] as? Double)
    }
    #expect((capacities[1] - 66147).magnitude < 0.5 * (capacities[0] - 66147).magnitude)
    let shown = try fit(stray, "--curve", "bass", "--loss", "huber", "--loss-scale", "500")
    #expect(shown.output.contains("fitted by huber loss of scale 500"))
  }

  @Test(
    "what is asked of a fit and cannot be had is told and exits with 2",
    arguments: [
      (["--fix", "capacity"], "invalid for '--fix"),
      (["--bounds", "capacity=9..3"], "invalid for '--bounds"),
      (["--fix", "capacty=3"], "error[E207]: none of the curves has a parameter 'capacty'"),
      (["--curve", "bass", "--fix", "capacity=-3"], "E214"),
      (["--fix", "capacity=3", "--bounds", "capacity=1..9"], "'capacity' more than once"),
      (["--loss", "huber", "--intervals", "profile"], "needs --loss squares"),
      (["--loss-scale", "3"], "needs a --loss other than squares"),
      (["--loss", "hubr"], "huber"),
    ] as [([String], String)])
  func refused(arguments: [String], message: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.owners, to: "d.csv")
    let run = try Ogive(["fit", "d.csv"] + arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a file that is not there is told")
  func missingFile() throws {
    let run = try Ogive("fit", "nowhere.csv")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot read 'nowhere.csv': no such file"))
  }
}
