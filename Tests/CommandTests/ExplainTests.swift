import Foundation
import OgiveTestSupport
import Testing

@Suite("Explain")
struct ExplainTests {
  @Test("a code is explained in any case, and a slip of it told with the nearest")
  func codes() throws {
    let run = try Ogive("explain", "e207")
    #expect(run.status == 0 && run.output.hasPrefix("E207: "), "\(run.errors)")
    for slip in ["E2O7", "E2077", "207"] {
      let run = try Ogive("explain", slip)
      #expect(run.status == 2 && run.errors.contains("unknown code"), "\(run.errors)")
    }
    #expect(try Ogive("explain", "E2077").errors.contains("did you mean 'E207'?"))
    #expect(try Ogive("explain", "nothing.yaml").errors.contains("nothing.yaml"))
    #expect(try Ogive("explain").status == 2)
  }

  @Test("a default prior is told with what it applies to and where it comes from")
  func defaults() throws {
    let all = try Ogive("explain", "prior")
    #expect(all.status == 0 && all.output.contains("median 2.1, 80% from 1.2 to 14.4"))
    let one = try Ogive("explain", "prior", "effect")
    #expect(one.output.contains("normal around 0, sd 0.2") && !one.output.contains("median 2.1"))
    let none = try Ogive("explain", "prior", "capacty")
    #expect(none.status == 2 && none.errors.contains("did you mean 'capacity'?"))
  }

  @Test("a scenario is explained with the line of every value, those it extends included")
  func explained() throws {
    let folder = try ScratchFolder()
    let text = """
      ogive: 1
      title: t
      time: {from: 2020-01, to: 2021-12}
      evidence: {facts: facts.csv, sources: sources.csv, as_of: 2021-12-31}
      series: {users: {subject: app, metric: dau, unit: people/day}}
      model: {users: {curve: logistic}}
      scenarios:
        base: {title: {en: As it is, zh: 现状}, set: {users.growth: 0.9}}
        more:
          extends: base
          events:
            - id: push
              target: users.growth
              multiply: 1.2
              from: 2021-06

      """
    try folder.write(text, to: "a.yaml")
    try folder.write(
      "id,subject,metric,period,period_kind,relation,value,unit,source\n"
        + "a,app,dau,2020-12,end,=,1M,person,s\nb,app,dau,2021-06,end,=,2M,person,s\n",
      to: "facts.csv")
    try folder.write(
      "id,title,producer,published,url,kind\ns,A report,A company,2021-10,,company\n",
      to: "sources.csv")
    let run = try Ogive("explain", "a.yaml", "more", in: folder.url)
    #expect(
      run.output == """
        more, which extends base
          a.yaml:8  users.growth = 0.9
          a.yaml:13  push: target users.growth
          a.yaml:14  push: multiply 1.2
          a.yaml:15  push: from 2021-06

        """, "\(run.output)\(run.errors)")
    let titled = try Ogive("explain", "a.yaml", "base", in: folder.url)
    #expect(titled.output.hasPrefix("base: As it is: 现状\n"), "\(titled.output)")
    let json = try Ogive("explain", "a.yaml", "base", "--json", in: folder.url)
    #expect(json.output.contains("As it is"), "\(json.output)")
    let none = try Ogive("explain", "a.yaml", "mor", in: folder.url)
    #expect(none.status == 2 && none.errors.contains("did you mean 'more'?"))
  }
}
