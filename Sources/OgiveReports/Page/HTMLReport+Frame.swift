internal import OgiveEvidence
internal import OgiveScenarios

extension HTMLReport {
  /// The title in both languages; what the file does not have is said in the one that it has.
  var title: Phrase {
    let titles = Translated(result.title)
    return Phrase(titles["en"] ?? "Results", titles["zh"] ?? "Results")
  }

  /// The title, what the figures rest on, and what there is to choose.
  var header: HTML {
    let provenance = Phrase.provenance(
      asOf: result.asOf.description, draws: result.draws, seed: result.seed)
    let heading = HTML.element("h1", [:], title.html)
    let skip = HTML.element("a", ["class": "skip", "href": "#main"], Phrase.skip.html)
    let note = HTML.element("p", ["class": "note"], provenance.html)
    let choices = HTML.block(
      "div", ["class": "choices"], [languageChoice, scenarioChoice, readingChoice])
    return .block("header", [:], [skip, heading, note, choices])
  }

  private var languageChoice: HTML {
    let names = NumberStyle.Language.allCases.map { language in
      (id: language.rawValue, name: HTML.name(language == .english ? "English" : "中文"))
    }
    return choice("language", Phrase.language, names)
  }

  private var scenarioChoice: HTML {
    choice(
      "scenario", Phrase.scenario,
      scenarioNames.enumerated().map { index, name in
        ("\(index)", result.naming.scenario(name).phrase.name)
      })
  }

  private var readingChoice: HTML {
    choice(
      "reading", Phrase.readings,
      readingChoices.enumerated().map { index, readings in
        (
          "\(index)",
          readings.isEmpty ? Phrase.likeliest.html : Phrase(result.naming.readings(readings)).name
        )
      })
  }

  /// A button for each name, the first of them pressed; nothing where there is nothing to choose.
  private func choice(_ kind: String, _ title: Phrase, _ names: [(id: String, name: HTML)]) -> HTML
  {
    guard names.count > 1 else { return .nothing }
    let buttons = names.enumerated().map { index, name in
      let id = "\(kind)-\(name.id)"
      let input =
        index == 0
        ? HTML.mark("input", ["type": "radio", "name": kind, "id": id, "checked": ""])
        : HTML.mark("input", ["type": "radio", "name": kind, "id": id])
      return HTML.element("label", ["for": id], input + .element("span", [:], name.name))
    }
    return .block(
      "fieldset", ["class": "\(kind)s"], [.element("legend", [:], title.html)] + buttons)
  }

  /// What made the page, and from what.
  var footer: HTML {
    let made = HTML.element("p", [:], HTML("ogive \(OgiveVersion.text)"))
    let files = inputs.map { input in
      HTML.element(
        "li", [:], .name(input.path) + HTML(" ") + .element("code", text: input.fingerprint))
    }
    guard !files.isEmpty else { return .block("footer", [:], [made]) }
    let list = HTML.block(
      "details", [:],
      [.element("summary", [:], Phrase.inputs.html), .block("ul", ["class": "inputs"], files)])
    return .block("footer", [:], [made, list])
  }

  /// Where the script shows the facts behind a number.
  var dialog: HTML {
    .block(
      "dialog", ["id": "facts-dialog", "aria-labelledby": "facts-dialog-title"],
      [
        .element("h2", ["id": "facts-dialog-title"], Phrase.facts.html),
        .element("div", ["id": "facts-dialog-body"]),
        .element(
          "form", ["method": "dialog"],
          .element("button", ["autofocus": ""], Phrase("Close", "关闭").html)),
      ])
  }
}
