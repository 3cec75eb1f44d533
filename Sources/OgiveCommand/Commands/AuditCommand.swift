internal import ArgumentParser
internal import OgiveEvidence
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive audit FILE…`: facts read as a sceptical editor reads them.
struct AuditCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read facts like a sceptical editor: what does not add up, and why.",
    usage: "ogive audit <files> ... [<options>]",
    discussion: """
      Examples:
        ogive audit scenarios/evidence/*.csv
        ogive audit facts.csv --sources ../sources.csv
        ogive audit --rules                    what is looked for, and why
        ogive audit --json facts.csv           the findings for programs

      Each finding names its facts, shows the arithmetic and says what to do. Sources
      are the files named that have their columns; where there is none, those beside
      the facts: podcasts-sources.csv beside podcasts.csv, else sources.csv.

      Exit status 1 where a finding is an error, 2 where a file cannot be read.
      """)

  @Argument(help: "Files of facts.", completion: .file(extensions: ["csv"]))
  var files: [String] = []

  @Option(
    name: .long, help: "A file of sources; may be given again.",
    completion: .file(extensions: ["csv"]))
  var sources: [String] = []

  @Flag(name: .long, help: "Show the rules and read no file.")
  var rules = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard rules == files.isEmpty else {
      throw ValidationError(
        rules ? "--rules takes no files" : "name files of facts, or give --rules")
    }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    if rules {
      try console.show(.array(AuditCatalog.all.map(\.json))) {
        AuditRules(terminal: console.terminal).text
      }
      return .fine
    }
    let book = try EvidenceBook.load(files, sources: sources)
    console.warn(book.warnings)
    let findings = book.audit()
    try console.show(
      ["facts": .integer(book.facts.count), "findings": .array(findings.map(\.json))],
      diagnostics: book.warnings
    ) {
      AuditReport(findings, about: book, terminal: console.terminal).text
    }
    return findings.contains { $0.level == .error } ? .foundSomething : .fine
  }
}
