import Glibc

/// A port of this machine that nobody else reaches.
struct LoopbackAddress {
  var port: UInt16

  var value: sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    return address
  }
}
