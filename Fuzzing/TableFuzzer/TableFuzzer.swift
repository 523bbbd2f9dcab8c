import HostileInput

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readHostileInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  HostileInput.readTables(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// libFuzzer's own beginning, which its library calls `main` for programs that have none.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Where the package manager lets this executable begin.
@_cdecl("TableFuzzer_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments) { readHostileInput($0, $1) }
}
