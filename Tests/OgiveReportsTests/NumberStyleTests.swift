import OgiveReports
import Testing

@Suite("Numbers as they are written")
struct NumberStyleTests {
  @Test(
    "people read four significant digits with their own magnitudes",
    arguments: [
      (510_349_000, "510.3M", "5.103亿"),
      (28_540, "28,540", "2.854万"),
      (999_960_000, "1B", "10亿"),
      (999_940_000, "999.9M", "9.999亿"),
      (1_250_000_000, "1.25B", "12.5亿"),
      (9999.6, "10,000", "1万"),
      (2854, "2854", "2854"),
      (0.0312, "0.0312", "0.0312"),
      (-30_000_000, "-30M", "-3000万"),
      (0, "0", "0"),
      (.infinity, "∞", "∞"),
      (.nan, "–", "–"),
    ] as [(Double, String, String)])
  func people(value: Double, english: String, chinese: String) {
    #expect(NumberStyle(.english).text(value) == english)
    #expect(NumberStyle(.chinese).text(value) == chinese)
  }

  @Test(
    "a unit follows its number, except that pure numbers have none and dates are months",
    arguments: [
      (510_300_000, "people/day", "510.3M people/day"), (0.5, "1", "0.5"),
      (2023.0, "decimal year", "2023-01"), (2023.4, "decimal year", "2023-05"),
    ] as [(Double, String, String)])
  func units(value: Double, unit: String, text: String) {
    #expect(NumberStyle(.english).text(value, unit: unit) == text)
  }

  @Test(
    "what is counted is in the plural, except of one, and has Chinese names",
    arguments: [
      (2.8e8, "person", "280M people", "2.8亿人"), (1, "person", "1 person", "1人"),
      (1, "people/day", "1 person/day", "1人/日"), (0.5, "hour", "0.5 hours", "0.5小时"),
      (3, "person/merchant", "3 people/merchant", "3人/商家"),
      (2, "order/visit", "2 orders/visit", "2单/次访问"), (2, "company", "2 companies", "2家公司"),
      (12, "update/year", "12 updates/year", "12次更新/年"), (3, "function", "3 functions", "3项功能"),
      (4, "product", "4 products", "4个产品"), (5, "bean", "5 beans", "5个微信豆"),
      (19, "min/person/day", "19 min/person/day", "19分钟/人/日"), (2, "CNY", "2 CNY", "2元"),
      (2, "1/month", "2 1/month", "2 1/月"), (2, "person^2", "2 person^2", "2人^2"),
      (6, "view/impression", "6 views/impression", "6次播放/次曝光"),
    ] as [(Double, String, String, String)])
  func counts(value: Double, unit: String, english: String, chinese: String) {
    #expect(NumberStyle(.english).text(value, unit: unit) == english)
    #expect(NumberStyle(.chinese).text(value, unit: unit) == chinese)
  }

  @Test(
    "an estimated share may be below nothing and above the whole",
    arguments: [
      (0, "0%"), (-0.004, "-0.4%"), (-0.0001, "0%"), (0.3817, "38.2%"), (1, "100%"),
      (1.034, "103.4%"), (.nan, "–"), (.infinity, "–"),
    ] as [(Double, String)])
  func shares(value: Double, text: String) {
    #expect(NumberStyle(.english).share(value) == text)
  }

  @Test(
    "a probability never claims certainty that a finite number of draws cannot give",
    arguments: [
      (0, "<0.1%"), (0.0009, "<0.1%"), (0.3817, "38.2%"), (0.5, "50%"), (1, ">99.9%"),
    ] as [(Double, String)])
  func percent(value: Double, text: String) {
    #expect(NumberStyle(.english).percent(value) == text)
  }

  @Test(
    "per cent and counts are told as people say them",
    arguments: [
      (2.778, "%", "2.8%", "2.8%"), (0.03456, "%", "0.035%", "0.035%"), (46.02, "%", "46%", "46%"),
      (-12.34, "%", "-12.3%", "-12.3%"), (0, "%", "0%", "0%"),
      (30.99, "creator", "31 creators", "31位创作者"), (3.25, "order", "3.25 orders", "3.25单"),
      (38.17, "person", "38 people", "38人"), (38.17, "min/day", "38.17 min/day", "38.17分钟/日"),
      (38.17, "day", "38.17 days", "38.17日"), (5e8, "people/day", "500M people/day", "5亿人/日"),
      (17, "product", "17 products", "17个产品"), (12.86, "CNY", "12.86 CNY", "12.86元"),
      (7, "parsec", "7 parsec", "7 parsec"),
    ])
  func units(value: Double, unit: String, english: String, chinese: String) {
    #expect(NumberStyle(.english).text(value, unit: unit) == english)
    #expect(NumberStyle(.chinese).text(value, unit: unit) == chinese)
  }
}
