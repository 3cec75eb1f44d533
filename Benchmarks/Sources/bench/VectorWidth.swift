import CPeers
import Fingerprint
import Foundation

/// Whether the bits of results depend on the vector width of the build.
enum VectorWidth {
  /// The same program, built for the narrowest vectors.
  private static let narrow = "Benchmarks/.build-narrow/release/bits"

  /// The widest vector of this build.
  static var bits: Int { Int(c_vector_bits()) }

  /// Whether this build's fingerprint of the library is that of the narrow build; nil without one.
  static func isImmaterial() throws -> Bool? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: narrow)
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let fingerprint = try Fingerprint.ofLibrary()
    return answer.trimmingCharacters(in: .whitespacesAndNewlines) == fingerprint.description
  }
}
