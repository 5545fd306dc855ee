package org.haltwire.centre.recovery.hold;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.haltwire.centre.recovery.RecoverySettings;
import org.springframework.stereotype.Component;

/// Which addresses the centre lets itself be sent to by others: over TLS, and not to itself. It is
/// asked when an address is given and each time before something is sent, since names can change
/// their meaning.
@Component
class Reachable {

  private final boolean inside;

  Reachable(RecoverySettings settings) {
    this.inside = settings.webhooksInside();
  }

  boolean may(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      boolean tls = "https".equals(uri.getScheme());
      if (host == null || !(tls || (inside && "http".equals(uri.getScheme())))) {
        return false;
      }
      if (inside) {
        return true;
      }
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (one.isLoopbackAddress() || one.isAnyLocalAddress() || one.isLinkLocalAddress()) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException | UnknownHostException wrong) {
      return false;
    }
  }
}
