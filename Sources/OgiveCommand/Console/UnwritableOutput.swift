/// Standard output does not take what is written to it: the disk is full.
struct UnwritableOutput: Error, CustomStringConvertible {
  let description = "cannot write to standard output"
}
