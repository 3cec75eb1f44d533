import Fingerprint

/// Prints the fingerprint of the library as this build computes it.
@main
struct Bits {
  static func main() throws {
    print(try Fingerprint.ofLibrary())
  }
}
