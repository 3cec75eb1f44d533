public import OgiveInference
public import OgiveText

extension DefaultPrior {
  /// The prior as `ogive explain prior --json` gives it.
  public var json: JSONValue {
    [
      "quantity": .string(quantity), "belief": .string(belief), "applies to": .string(scope),
      "source": .string(source),
    ]
  }
}
