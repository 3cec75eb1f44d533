internal import Crypto

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
enum Fingerprint {
  static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(bytes)).map(byteText).joined()
  }

  private static func byteText(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
