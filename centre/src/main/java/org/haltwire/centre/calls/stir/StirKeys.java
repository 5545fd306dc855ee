package org.haltwire.centre.calls.stir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.haltwire.centre.UnusableSettings;
import org.springframework.stereotype.Component;

/// The files that the settings name, read at the start.
@Component
final class StirKeys {

  private final Optional<Trust> trust;
  private final SSLContext web;

  /// @throws UnusableSettings if a file cannot be read
  StirKeys(StirSettings settings) {
    this.trust = settings.roots().isEmpty() ? Optional.empty() : Optional.of(trust(settings));
    this.web = web(settings);
  }

  /// Nothing where no roots are configured.
  Optional<Trust> trust() {
    return trust;
  }

  SSLContext web() {
    return web;
  }

  private static Trust trust(StirSettings settings) {
    try {
      return new Trust(Files.readAllBytes(Path.of(settings.roots())));
    } catch (IOException | GeneralSecurityException unusable) {
      throw new UnusableSettings(
          "Expected certificates in PEM in %s (haltwire.calls.stir.roots), but %s"
              .formatted(settings.roots(), unusable.getMessage()));
    }
  }

  private static SSLContext web(StirSettings settings) {
    try {
      return settings.webRoots().isEmpty()
          ? SSLContext.getDefault()
          : Certificates.web(Trust.certificates(Files.readAllBytes(Path.of(settings.webRoots()))));
    } catch (IOException | GeneralSecurityException unusable) {
      throw new UnusableSettings(
          "Expected certificates in PEM in %s (haltwire.calls.stir.web-roots), but %s"
              .formatted(settings.webRoots(), unusable.getMessage()));
    }
  }
}
