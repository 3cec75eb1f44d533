/// The version of the command and the library.
public enum OgiveVersion {
  /// As `ogive --version` prints it.
  public static let text = "0.1.0"
}
