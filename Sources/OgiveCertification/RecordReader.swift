import OgiveNumerics

/// The compact text form of the certified collections.
///
/// A line that starts with the collection's head word (`problem`, `fit`) opens a record; lines of a
/// word and values follow, then one observation a line. `#` starts a comment.
struct RecordReader {
  /// One record: its head words, its named lines and its observations.
  struct Record {
    let line: Int
    let head: [Substring]
    var fields: [(name: Substring, values: [Substring])] = []
    var observations: [[DoubleDouble]] = []

    /// The values of each line called `name`.
    func all(_ name: String) -> [[Substring]] {
      fields.filter { $0.name == name }.map(\.values)
    }
  }

  let resource: String
  let headWord: String

  /// The records of `bytes`, in order.
  func records(_ bytes: [UInt8]) throws(CertificationError) -> [Record] {
    let text = String(decoding: bytes, as: UTF8.self)
    var records: [Record] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(separator: " ")
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let rest = Array(words.dropFirst())
      if first == headWord {
        records.append(Record(line: index + 1, head: rest))
        continue
      }
      guard let last = records.indices.last else { throw error(index + 1, headWord) }
      if first.first?.isLetter == true {
        records[last].fields.append((first, rest))
      } else {
        records[last].observations.append(try numbers(words, line: index + 1))
      }
    }
    return records
  }

  /// `words` as numbers.
  func numbers(
    _ words: [Substring], line: Int
  ) throws(CertificationError) -> [DoubleDouble] {
    var numbers: [DoubleDouble] = []
    for word in words {
      guard let number = DoubleDouble(decimal: word) else { throw error(line, "a number") }
      numbers.append(number)
    }
    return numbers
  }

  /// The values of the only line called `name` of `record`, as doubles.
  func numbers(
    _ name: String, of record: Record
  ) throws(CertificationError) -> [Double] {
    let lines = record.all(name)
    guard lines.count == 1 else { throw error(record.line, "one line `\(name)`") }
    return try numbers(lines[0], line: record.line).map(\.high)
  }

  /// The only value of the only line called `name` of `record`.
  func number(_ name: String, of record: Record) throws(CertificationError) -> Double {
    let values: [Double] = try numbers(name, of: record)
    guard values.count == 1 else { throw error(record.line, "one number after `\(name)`") }
    return values[0]
  }

  /// The values of the lines `fixed NAME VALUE` of `record`, by their names.
  func fixed(of record: Record) throws(CertificationError) -> [String: Double] {
    var fixed: [String: Double] = [:]
    for words in record.all("fixed") {
      guard words.count == 2, let value = DoubleDouble(decimal: words[1]) else {
        throw error(record.line, "`fixed NAME VALUE`")
      }
      fixed[String(words[0])] = value.high
    }
    return fixed
  }

  func error(_ line: Int, _ expected: String) -> CertificationError {
    CertificationError(resource: resource, line: line, expected: expected)
  }
}
