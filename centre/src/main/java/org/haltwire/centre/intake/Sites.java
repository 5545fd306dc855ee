package org.haltwire.centre.intake;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// Sites as host names in the form that the network uses: one site, one text.
final class Sites {

  static final String EXPECTED =
      "a host name such as kaspi-bonus.example, without https:// and path";

  private static final int LIMIT = 128;

  private Sites() {}

  /// Small letters, other scripts as IDNA writes them, no dot at the end.
  static Optional<String> normal(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (bare.isEmpty() || bare.length() > LIMIT || bare.chars().anyMatch(Sites::foreign)) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return host.length() <= LIMIT && host.indexOf('.') > 0 ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /// What a host name never holds: marks of a scheme, a port, a path or a person.
  private static boolean foreign(int c) {
    return c <= ' ' || c == 0x7f || "/:@?#\\".indexOf(c) >= 0;
  }
}
