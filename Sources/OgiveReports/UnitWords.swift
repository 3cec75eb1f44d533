/// Units as written in a file, for Chinese readers.
enum UnitWords {
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
    "CNY": "元", "view": "次", "views": "次", "order": "单", "orders": "单", "account": "账号",
    "accounts": "账号", "creator": "创作者", "creators": "创作者", "video": "视频", "videos": "视频",
  ]
}
