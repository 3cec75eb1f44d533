/// How charts look: colours for light and dark, and sizes for wide and narrow places.
///
/// The hues are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), which people with any
/// kind of colour vision tell apart; the lighter and darker ones among them are moved until they
/// stand out from the background. Shapes and direct labels carry the same in grey.
enum ChartStyle {
  /// The style of a series with this index.
  static func series(_ index: Int) -> String { "s\(index % lightColours.count)" }

  /// What a drawing by itself is styled by. Lengths are units of the drawing; where it is shown small,
  /// its letters are larger in proportion.
  static let sheet = """
    text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",\
    "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",Arial,sans-serif}
    \(light)
    @media (max-width:560px){
    text{font-size:22px}
    .title{font-size:29px}
    .name{font-size:24px}
    .key{font-size:20px}
    }
    @media (prefers-color-scheme:dark){
    \(dark)
    }
    """

  /// The same for drawings inside a page, without effect on anything else in it.
  static let pageSheet = """
    \(inPage(light))
    .chart .narrow .name{font-size:14px}
    @media (prefers-color-scheme:dark){
    \(inPage(dark))
    }
    """

  /// Rules, each on a line of its own, for what is inside a chart of a page.
  private static func inPage(_ rules: String) -> String {
    rules.split(separator: "\n").map { rule in
      let selectors = rule.prefix { $0 != "{" }
      return selectors.split(separator: ",").map { ".chart " + $0 }.joined(separator: ",")
        + rule.dropFirst(selectors.count)
    }.joined(separator: "\n")
  }

  private static let light = """
    text{font-size:15px;fill:#1b1f24}
    .title{font-size:23px;font-weight:700}
    .muted{fill:#545d68}
    .name{font-size:17px;font-weight:700}
    .name,.value{fill:currentColor}
    .key{font-size:14px}
    .paper{fill:#fff}
    .grid,.axis,.origin,.halo,.line,.leader,.stem{fill:none}
    .grid{stroke:#e4e7eb;stroke-width:1}
    .axis{stroke:#8c959f;stroke-width:1.2}
    .origin{stroke:#545d68;stroke-width:1.2;stroke-dasharray:5 4}
    .halo{stroke:#fff;stroke-width:5.5;stroke-linejoin:round}
    .line{stroke:currentColor;stroke-width:3;stroke-linejoin:round;stroke-linecap:round}
    .leader{stroke:currentColor;stroke-width:1.2}
    .band{fill:currentColor;fill-opacity:.14;stroke:currentColor;stroke-opacity:.3;stroke-width:.8}
    .past .band{fill-opacity:.08;stroke:none}
    .past .line{stroke-width:2.4;stroke-opacity:.75}
    .layer{fill:currentColor;fill-opacity:.5}
    .layer.light{fill-opacity:.22}
    .box{fill:currentColor;fill-opacity:.35}
    .mark{fill:currentColor;stroke:#fff;stroke-width:1.5}
    .hollow{fill:#fff;stroke:currentColor;stroke-width:2}
    .stem{stroke:currentColor;stroke-width:2.4}
    .head{fill:currentColor}
    .neutral{color:#545d68}
    \(colours(lightColours))
    """

  private static let dark = """
    text{fill:#e8eaed}
    .muted{fill:#adb5bf}
    .name,.value{fill:currentColor}
    .paper{fill:#14171c}
    .grid{stroke:#2c323a}
    .axis{stroke:#717b87}
    .origin{stroke:#adb5bf}
    .halo{stroke:#14171c}
    .band{fill-opacity:.24}
    .past .band{fill-opacity:.13}
    .mark{stroke:#14171c}
    .hollow{fill:#14171c}
    .neutral{color:#adb5bf}
    \(colours(darkColours))
    """

  private static func colours(_ colours: [String]) -> String {
    colours.enumerated().map { ".s\($0){color:\($1)}" }.joined(separator: "\n")
  }

  private static let lightColours = [
    "#c64f00", "#0072b2", "#008560", "#b3568b", "#8f6500", "#28749f", "#444b54",
  ]
  private static let darkColours = [
    "#f2864b", "#56b4e9", "#2fc49a", "#e39ac4", "#efc050", "#a5d8f6", "#c9d1d9",
  ]
}
