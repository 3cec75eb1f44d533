import OgiveText

extension ScenarioSchema {
  /// The JSON Schema (draft-07) of scenario files, for editors: made from the list of blocks, with
  /// their descriptions and examples.
  public static var json: String {
    let root: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "Ogive scenario file",
      "description": "A notebook of evidence, model, what-ifs, questions and cells.",
    ]
    guard case .object(let head) = root, case .object(let body) = Shape.block(sections.map(\.key))
    else { return "" }
    let described = body.map { member in
      member.key == "properties" ? JSONValue.Member("properties", properties) : member
    }
    let definitions: JSONValue = ["distribution": Shape.block(WrittenDistribution.keys)]
    return JSONValue.object(head + described + [.init("definitions", definitions)]).text
  }

  /// Every block with its example, as text: an editor shows it.
  private static var properties: JSONValue {
    .object(
      sections.map { section in
        guard case .object(let members) = section.key.described else {
          return .init(section.key.name, section.key.described)
        }
        let example = JSONValue.Member("markdownDescription", .string(markdown(section)))
        return .init(section.key.name, .object([members[0], example] + members.dropFirst()))
      })
  }

  private static func markdown(_ section: any ScenarioSection) -> String {
    "\(section.key.summary)\n\n```yaml\n\(section.example)```"
  }
}
