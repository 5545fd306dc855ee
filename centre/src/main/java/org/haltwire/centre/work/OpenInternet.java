package org.haltwire.centre.work;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which addresses others may let the centre go to: a name that somebody else chose must not lead
/// to a machine inside.
public final class OpenInternet {

  private OpenInternet() {}

  /// Whether an address is one of the open Internet (by the registries of RFC 6890).
  public static boolean has(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isOpenV4(bytes) : isOpenV6(bytes);
  }

  private static boolean isOpenV4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    boolean shared = a == 100 && b >= 64 && b < 128;
    boolean special = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean trial =
        (a == 198 && (b == 18 || b == 19))
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
    return a != 0 && a < 224 && !shared && !special && !trial;
  }

  /// Only what is given to the open Internet (2000::/3), without ways to older addresses inside.
  private static boolean isOpenV6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    boolean given = (first & 0xe000) == 0x2000;
    boolean sixToFour = first == 0x2002;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    return given && !sixToFour && !special;
  }
}
