package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import org.haltwire.centre.access.oidc.OidcSettings;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where the provider sends people back to. It takes none but those that it was told of, so a
/// browser that asks under another name gets no further than there.
final class ConsoleAddress {

  private ConsoleAddress() {}

  static String of(OidcSettings settings, HttpServletRequest request) {
    return settings.console().isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
        : settings.console();
  }
}
