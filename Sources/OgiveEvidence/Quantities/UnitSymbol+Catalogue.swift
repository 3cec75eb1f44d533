extension UnitSymbol {
  /// What a unit is, before it has its place in the catalogue.
  struct Entry: Sendable {
    var name: String
    var aliases: [String]
    var dimension: Dimension?
    var scale: Double
  }

  /// The catalogue's rows. Their order is the order of symbols in a description.
  static let entries: [Entry] = shares + people + attention + money + counts + time

  /// The generic counting words of Chinese text: in a published value they stand for any kind
  /// of count.
  static let genericCount = "count"

  private static let shares = [
    Entry(name: "%", aliases: ["percent"], dimension: nil, scale: 0.01),
    Entry(name: "‰", aliases: [], dimension: nil, scale: 0.001),
  ]

  private static let people = [
    Entry(
      name: "person", aliases: ["people", "persons", "user", "users", "人", "位", "名", "用户"],
      dimension: .people, scale: 1)
  ]

  private static let attention = [
    Entry(
      name: "min", aliases: ["mins", "minute", "minutes", "分钟"], dimension: .attention, scale: 1),
    Entry(
      name: "hour", aliases: ["hours", "小时"], dimension: .attention, scale: 60),
    Entry(
      name: "second", aliases: ["seconds", "秒"], dimension: .attention, scale: 1.0 / 60),
  ]

  private static let money = [
    currency("CNY", "RMB", "元", "人民币", "yuan"), currency("USD", "美元"),
    currency("HKD", "港元"), currency("EUR", "欧元"), currency("JPY", "日元"),
    currency("GBP", "英镑"),
  ]

  private static let counts = [
    count(genericCount, "counts", "次", "项", "个", "件", "条", "款", "家", "人次"),
    count("account", "accounts", "账号"), count("order", "orders", "单", "笔"),
    count("view", "views"), count("visit", "visits"), count("click", "clicks"),
    count("like", "likes"), count("comment", "comments"), count("message", "messages"),
    count("post", "posts"), count("video", "videos"), count("stream", "streams"),
    count("session", "sessions"), count("impression", "impressions"),
    count("mention", "mentions"), count("update", "updates"),
    count("function", "functions"), count("product", "products"),
    count("item", "items"), count("creator", "creators"),
    count("merchant", "merchants", "商家"), count("company", "companies"),
    count("store", "stores"), count("subscription", "subscriptions"),
    count("download", "downloads"), count("install", "installs"),
    count("device", "devices"), count("event", "events"), count("bean", "beans"),
  ]

  /// A month is a twelfth of a year and a year is 365.25 days, the mean from 1901 to 2099.
  private static let time = [
    Entry(name: "day", aliases: ["days", "天", "日"], dimension: .time, scale: 1),
    Entry(name: "week", aliases: ["weeks", "周"], dimension: .time, scale: 7),
    Entry(name: "month", aliases: ["months", "月", "个月"], dimension: .time, scale: 30.4375),
    Entry(name: "quarter", aliases: ["quarters", "季度"], dimension: .time, scale: 91.3125),
    Entry(name: "year", aliases: ["years", "年"], dimension: .time, scale: 365.25),
  ]

  private static func currency(_ name: String, _ aliases: String...) -> Entry {
    Entry(name: name, aliases: aliases, dimension: .money(name), scale: 1)
  }

  private static func count(_ name: String, _ aliases: String...) -> Entry {
    Entry(name: name, aliases: aliases, dimension: .count(name), scale: 1)
  }
}
