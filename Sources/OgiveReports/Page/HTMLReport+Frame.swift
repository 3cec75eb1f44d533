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
    let choices = HTML.block("div", ["class": "choices"], [languageChoice, scenarioChoice])
    return .block("header", [:], [skip, heading, note, choices])
  }

  private var languageChoice: HTML {
    let choices = [("en", "English"), ("zh", "中文")].enumerated().map { index, language in
      choice("language", id: "language-\(language.0)", language.1, isFirst: index == 0)
    }
    return .block(
      "fieldset", ["class": "languages"], [.element("legend", [:], Phrase.language.html)] + choices)
  }

  private var scenarioChoice: HTML {
    guard scenarios.count > 1 else { return .nothing }
    let choices = scenarios.enumerated().map { index, name in
      choice("scenario", id: "scenario-\(index)", name, isFirst: index == 0)
    }
    return .block(
      "fieldset", ["class": "scenarios"], [.element("legend", [:], Phrase.scenario.html)] + choices)
  }

  private func choice(_ group: String, id: String, _ name: String, isFirst: Bool) -> HTML {
    let input =
      isFirst
      ? HTML.mark("input", ["type": "radio", "name": group, "id": id, "checked": ""])
      : HTML.mark("input", ["type": "radio", "name": group, "id": id])
    return .element("label", ["for": id], input + .element("span", [:], .name(name)))
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
