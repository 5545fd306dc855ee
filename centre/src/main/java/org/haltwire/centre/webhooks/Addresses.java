package org.haltwire.centre.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which addresses the centre lets itself be sent to by others: over TLS, and into the open
/// Internet alone. A URL is looked at when it is registered; the address behind its name each time,
/// and the connection goes to that very address: a name that means something else a moment later
/// leads nowhere.
@Component
class Addresses {

  static final int URL_MOST = 500;

  private final boolean inside;

  Addresses(WebhookSettings settings) {
    this.inside = settings.inside();
  }

  /// A URL that may be registered.
  Optional<URI> url(String text) {
    try {
      URI url = new URI(text);
      boolean tls = "https".equals(url.getScheme());
      boolean right =
          text.length() <= URL_MOST
              && text.chars().allMatch(one -> one > ' ' && one < 0x7f)
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawFragment() == null
              && (tls || (inside && "http".equals(url.getScheme())))
              && (inside || !isOfThisMachine(url.getHost()));
      return right ? Optional.of(url) : Optional.empty();
    } catch (java.net.URISyntaxException wrong) {
      return Optional.empty();
    }
  }

  /// What is wrong without asking for any name: literal addresses and `localhost`.
  private boolean isOfThisMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    try {
      return name.matches("\\[.*]|[0-9.]+") && !may(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException notAnAddress) {
      return true;
    }
  }

  boolean may(InetAddress address) {
    return inside || isOpen(address);
  }

  /// Whether an address is one of the open Internet (by the registries of RFC 6890).
  static boolean isOpen(InetAddress address) {
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
