package org.haltwire.centre.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.work.OpenInternet;
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
    return inside || OpenInternet.has(address);
  }
}
