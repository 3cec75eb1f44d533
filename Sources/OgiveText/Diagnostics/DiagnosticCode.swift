/// The stable code of a kind of mistake. Codes are never reused.
///
/// `E1xx` concerns files and CSV, `E2xx` the scenario file, `E3xx` facts and quantities,
/// `E4xx` expressions, `E5xx` what cannot be fitted, `E6xx` what cannot be scored. Each code has a
/// ``page`` in the file of its range.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Files and CSV.
  case unreadableFile = "E101"
  case invalidEncoding = "E102"
  case emptyFile = "E103"
  case brokenQuote = "E104"
  case raggedRow = "E105"
  case duplicateColumn = "E106"
  case missingColumn = "E107"
  case unknownColumn = "E108"
  case strayCarriageReturn = "E109"
  case invalidNumber = "E110"
  case unwritableFile = "E111"
  case repeatedRow = "E112"
  case tooManyRows = "E113"

  // The scenario file.
  case invalidYAML = "E201"
  case unknownKey = "E202"
  case duplicateKey = "E203"
  case missingKey = "E204"
  case wrongType = "E205"
  case unknownReference = "E206"
  case unknownParameter = "E207"
  case unknownCurve = "E208"
  case cyclicExtends = "E209"
  case missingReason = "E210"
  case yamlExpansion = "E211"
  case invalidDistribution = "E212"
  case unknownChoice = "E213"
  case valueOutOfRange = "E214"
  case invalidEvent = "E215"
  case noEffect = "E216"
  case correlationsAdjusted = "E217"
  case invalidQuestion = "E218"

  // Facts and quantities.
  case invalidPeriod = "E301"
  case impossibleDate = "E302"
  case invalidQuantity = "E303"
  case invalidUnit = "E304"
  case unitMismatch = "E305"
  case emptyCell = "E306"
  case unknownWord = "E307"
  case duplicateIdentifier = "E308"
  case unknownSource = "E309"
  case unknownFact = "E310"
  case figureDoesNotFitRelation = "E311"
  case versusMismatch = "E312"
  case circularRepetition = "E313"
  case invalidIdentifier = "E314"
  case windowMismatch = "E315"

  // Expressions.
  case invalidExpression = "E401"
  case unknownName = "E402"
  case unknownFunction = "E403"
  case wrongArguments = "E404"
  case unitsDisagree = "E405"
  case circularDefinition = "E406"

  // What cannot be fitted.
  case noUsableFact = "E501"
  case tooFewFacts = "E502"
  case valueNotPositive = "E503"
  case curveDoesNotApply = "E504"
  case unevenPeriods = "E505"
  case figuresThinned = "E506"
  case tooManyFacts = "E507"
  case factsContradict = "E508"

  // What cannot be scored.
  case crossingQuantiles = "E601"
  case asymmetricLevels = "E602"
  case noLogarithm = "E603"
  case nothingToScore = "E604"
  case leftUnscored = "E605"
}
