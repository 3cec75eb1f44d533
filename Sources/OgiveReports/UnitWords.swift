/// Units as written in a file, for readers of either language.
enum UnitWords {
  /// The unit beside a number in English: what is counted is in the plural, except of one.
  ///
  /// - Parameter number: As it is shown: `1`, `280M`.
  static func english(_ unit: String, of number: String) -> String {
    let word = String(unit.prefix { $0.isLetter })
    let rest = String(unit.dropFirst(word.count))
    guard rest.isEmpty || rest.hasPrefix("/") else { return unit }
    let isOne = number == "1" || number == "-1"
    switch word {
    case "person", "people": return (isOne ? "person" : "people") + rest
    case "company": return (isOne ? word : "companies") + rest
    default: return isOne || !counted.contains(word) ? unit : word + "s" + rest
    }
  }

  /// Whether the unit is of things that only come whole, by themselves and not by time.
  static func isCounted(_ unit: String) -> Bool {
    ["person", "people", "company"].contains(unit)
      || counted.contains(unit) && !spans.contains(unit)
  }

  private static let spans: Set<String> = [
    "hour", "second", "day", "week", "month", "quarter", "year",
  ]

  private static let counted: Set<String> = [
    "account", "order", "view", "visit", "click", "like", "comment", "message", "post", "video",
    "stream", "session", "impression", "mention", "update", "function", "product", "item",
    "creator",
    "merchant", "store", "subscription", "download", "install", "device", "event", "bean", "hour",
    "second", "day", "week", "month", "quarter", "year",
  ]

  /// The unit beside a number in Chinese, with the classifier of what is counted: `人/日`, `个账号`.
  static func chineseCount(_ unit: String) -> String {
    let word = String(unit.prefix { $0.isLetter })
    return (classifiers[word] ?? "") + chinese(unit)
  }

  private static let classifiers = [
    "account": "个", "accounts": "个", "creator": "位", "creators": "位", "video": "条",
    "videos": "条", "merchant": "家", "store": "家", "company": "家", "device": "台",
    "product": "个", "bean": "个",
  ]

  /// `people/day` as `人/日`; words that are not known stay.
  static func chinese(_ unit: String) -> String {
    var result = ""
    var word = ""
    for character in unit {
      if character.isLetter {
        word.append(character)
      } else {
        result += (names[word] ?? word) + String(character)
        word = ""
      }
    }
    return result + (names[word] ?? word)
  }

  private static let names = [
    "people": "人", "person": "人", "day": "日", "week": "周", "month": "月", "quarter": "季",
    "year": "年", "hour": "小时", "min": "分钟", "minute": "分钟", "second": "秒", "yuan": "元",
    "CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元", "JPY": "日元", "GBP": "英镑",
    "count": "次", "view": "次播放", "views": "次播放", "visit": "次访问", "impression": "次曝光",
    "click": "次点击", "like": "次点赞", "mention": "次提及", "comment": "条评论", "message": "条消息",
    "post": "篇帖子", "update": "次更新", "function": "项功能", "stream": "场直播", "session": "次会话",
    "download": "次下载", "install": "次安装", "subscription": "份订阅", "event": "场活动",
    "order": "单", "orders": "单", "item": "件", "product": "产品", "bean": "微信豆",
    "account": "账号", "accounts": "账号", "creator": "创作者", "creators": "创作者",
    "video": "视频", "videos": "视频", "merchant": "商家", "store": "店铺", "company": "公司",
    "device": "设备",
  ]
}
