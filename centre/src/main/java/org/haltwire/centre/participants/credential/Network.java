package org.haltwire.centre.participants.credential;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of addresses as CIDR writes it (RFC 4632, RFC 4291), such as `192.0.2.0/24` or
/// `2001:db8::/32`.
public final class Network {

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  private final byte[] first;
  private final int bits;

  private Network(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /// @throws IllegalArgumentException if it is none, or has bits beyond its length
  public static Network of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] bytes = address(address).map(InetAddress::getAddress).orElseThrow(() -> wrong(text));
    int whole = bytes.length * 8;
    String length = slash < 0 ? Integer.toString(whole) : text.substring(slash + 1);
    if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > whole) {
      throw wrong(text);
    }
    Network network = new Network(bytes, Integer.parseInt(length));
    if (!Arrays.equals(network.masked(), bytes)) {
      throw new IllegalArgumentException(
          "Expected no bits beyond the length of %s, such as in %s"
              .formatted(text, new Network(network.masked(), network.bits)));
    }
    return network;
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "Expected a range of addresses such as 192.0.2.0/24 or 2001:db8::/32, but got " + text);
  }

  /// An address from its digits; a name is never looked up.
  static Optional<InetAddress> address(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != first.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (bytes[i] != first[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((bytes[whole] ^ first[whole]) & 0xff) >> (8 - rest) == 0;
  }

  private byte[] masked() {
    byte[] masked = first.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(bits - i * 8, 0, 8);
      masked[i] &= (byte) (0xff << (8 - kept));
    }
    return masked;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Network that && bits == that.bits && Arrays.equals(first, that.first);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(first) + bits;
  }

  /// As it is kept and shown.
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(first).getHostAddress() + "/" + bits;
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalStateException(
          "Expected 4 or 16 bytes, but got " + first.length, impossible);
    }
  }
}
