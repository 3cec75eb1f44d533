/// The style and the script of a report: `Resources/report.css` and `Resources/report.js`.
enum PageAssets {
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)
}
