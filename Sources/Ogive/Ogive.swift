/// The library in one import: everything but files and the command.
@_exported public import OgiveCurves
@_exported public import OgiveEvidence
@_exported public import OgiveInference
@_exported public import OgiveNumerics
@_exported public import OgiveReports
@_exported public import OgiveScenarios
@_exported public import OgiveText
