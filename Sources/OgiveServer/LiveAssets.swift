/// The page around the report: `Resources/live.html` with its style and script.
enum LiveAssets {
  static let page = String(decoding: PackageResources.live_html, as: UTF8.self)
  static let style = String(decoding: PackageResources.live_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.live_js, as: UTF8.self)
}
