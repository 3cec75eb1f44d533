import Synchronization
import Testing

@testable import OgiveScenarios

@Suite("The steps of a run")
struct StepTests {
  @Test(
    "an edit makes those steps stale that depend on it, and no others", arguments: ProjectEdit.all)
  func stale(edit: ProjectEdit) throws {
    let before = try SmallProject().runner().plan()
    let after = try edit.project().runner().plan()
    let known = Set(before.compactMap(\.content))
    #expect(after.allSatisfy { $0.content != nil })
    let stale = after.filter { !known.contains($0.content ?? "") }.map(\.name)
    #expect(stale.sorted() == edit.stale.sorted())
  }

  @Test("a stale step names an input that has changed", arguments: ProjectEdit.all)
  func reasons(edit: ProjectEdit) throws {
    let before = try SmallProject().runner().plan()
    for step in try edit.project().runner().plan() {
      guard let old = before.first(where: { $0.name == step.name }) else { continue }
      #expect(old.content == step.content || old.inputs != step.inputs, "\(step.name)")
    }
  }

  @Test("a run with what an earlier one has kept is one without", arguments: ProjectEdit.all)
  func sameResults(edit: ProjectEdit) async throws {
    let store = TestStore()
    _ = try await SmallProject().runner(store: store).run()
    let fresh = try await edit.project().runner().run()
    #expect(try await edit.project().runner(store: store).run().isSame(as: fresh))
    // And once more, when everything is at hand.
    let made = store.kept.count
    #expect(try await edit.project().runner(store: store).run().isSame(as: fresh))
    #expect(store.kept.count == made)
    #expect(made == 9 + edit.stale.count)
  }

  @Test("what was kept and is no such value is made again")
  func damaged() async throws {
    let fresh = try await SmallProject().runner().run()
    let store = TestStore()
    _ = try await SmallProject().runner(store: store).run()
    store.spoil()
    #expect(try await SmallProject().runner(store: store).run().isSame(as: fresh))
  }

  @Test("values of every kind are told apart by their content")
  func contents() {
    let texts = [
      ContentText.of([1.0, 2.0]), ContentText.of([1, 2]), ContentText.of([1.0, -2.0]),
      ContentText.of(0.0), ContentText.of(-0.0), ContentText.of("ab"), ContentText.of(["a", "b"]),
      ContentText.of(["ab"]), ContentText.of(1 as Int?), ContentText.of(nil as Int?),
      ContentText.of(["a": 1, "b": 2]), ContentText.of(["a": 2, "b": 1]),
      ContentText.of(1...2), ContentText.of(1..<2), ContentText.of(1...3),
      ContentText.of(Distribution.constant(1)), ContentText.of(Distribution.halfnormal(sd: 1)),
      ContentText.of(Distribution.normal(p10: 1, p90: 2)),
      ContentText.of(Distribution.lognormal(p10: 1, p90: 2)),
    ]
    #expect(texts.allSatisfy { $0 != nil })
    #expect(Set(texts).count == texts.count)
    #expect(ContentText.of(Set(1...99)) == ContentText.of(Set((1...99).reversed())))
  }

  @Test("programs are told apart by every operation and what it is told")
  func programs() throws {
    let fixture = ExpressionFixture()
    let texts = [
      "channels", "douyin", "channels.capacity", "-channels", "2 * channels", "3 * channels",
      "channels ^ 2", "channels ^ 3", "channels / 2", "log(channels / douyin)",
      "exp(channels / douyin)", "abs(channels)", "channels + douyin", "channels - douyin",
      "douyin - channels", "min(channels, douyin)", "max(channels, douyin)", "channels < douyin",
      "channels <= douyin", "not channels < douyin", "channels @ 2022-12", "channels @ 2022-11",
      "average(channels, 2022)", "sum(channels, 2022)", "cumulative(channels)",
      "growth(channels)", "yoy(channels)", "first(channels > 1000)",
      "if(channels > douyin, channels, douyin)", "if(channels > douyin, douyin, channels)",
      "P(channels > douyin)", "mean(channels)", "p10(channels)", "p90(channels)", "time",
    ]
    let contents = try texts.map { text in
      var content = ContentText()
      content.write(try fixture.compiled(text).program)
      return content.text
    }
    #expect(Set(contents).count == texts.count)
  }

  @Test("a closure or an object has no content")
  func noContent() {
    let closure: () -> Int = { 1 }
    #expect(ContentText.of(closure) == nil)
    #expect(ContentText.of([TestStore()]) == nil)
    #expect(ContentText.of(["a": closure]) == nil)
  }

  @Test("progress begins at nothing, ends with everything and never goes back")
  func progress() async throws {
    let told = Mutex<[Progress]>([])
    let (file, book) = try SmallProject().read()
    let runner = Runner(file, evidence: book, threads: 1) { now in told.withLock { $0.append(now) }
    }
    _ = try await runner.run()
    let parts = told.withLock { $0 }.map(\.part)
    #expect(parts.first == 0)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(abs((parts.last ?? 0) - 1) < 1e-9)
    #expect(Set(told.withLock { $0 }.map(\.doing)).contains("fitting curves"))
  }
}

extension RunResult {
  /// Whether every number and word is the same.
  fileprivate func isSame(as other: RunResult) -> Bool {
    title == other.title && asOf == other.asOf && series == other.series
      && forecast == other.forecast && answers == other.answers && checks == other.checks
      && families == other.families && parameters == other.parameters
      && evidence == other.evidence && sources == other.sources
      && foundations == other.foundations && verdicts == other.verdicts && cells == other.cells
      && densities == other.densities && shares == other.shares && backtests == other.backtests
      && sweep?.rows == other.sweep?.rows
  }
}
