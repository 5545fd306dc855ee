package org.haltwire.centre.participants.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The certificate of the other end: of the TLS connection, or, where a proxy of ours ended it, in
/// its header `Client-Cert` (RFC 9440). From anybody else that header says nothing.
public final class ClientCertificate {

  private static final String TLS = "jakarta.servlet.request.X509Certificate";
  private static final String HEADER = "Client-Cert";
  private static final int HEADER_LIMIT = 16 << 10;

  /// Reading a certificate takes as long as deciding a payment; a connection shows the same again
  /// and again.
  private static final int KNOWN_LIMIT = 1_000;

  private final ClientAddress addresses;
  private final Map<String, Shown> known = new ConcurrentHashMap<>();

  public ClientCertificate(ClientAddress addresses) {
    this.addresses = addresses;
  }

  /// A certificate that somebody proved to have the key of.
  ///
  /// @param thumbprint SHA-256 of the certificate, in Base64 for addresses: RFC 8705's `x5t#S256`
  public record Shown(Pin pin, String thumbprint, Instant from, Instant until) {

    static Shown of(X509Certificate certificate) {
      try {
        byte[] hash = Pin.sha256(certificate.getEncoded());
        return new Shown(
            Pin.of(certificate),
            Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant());
      } catch (java.security.cert.CertificateEncodingException broken) {
        throw new IllegalArgumentException(broken);
      }
    }

    /// Whether it is in its time.
    public boolean current(Instant now) {
      return !now.isBefore(from) && !now.isAfter(until);
    }
  }

  /// Nothing where none was shown, or what a proxy wrote is none.
  public Optional<Shown> of(HttpServletRequest request) {
    if (addresses.believes(request)) {
      return ofHeader(request);
    }
    return request.getAttribute(TLS) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(Shown.of(chain[0]))
        : Optional.empty();
  }

  private Optional<Shown> ofHeader(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders(HEADER));
    if (lines.size() != 1 || lines.getFirst().length() > HEADER_LIMIT) {
      return Optional.empty();
    }
    String text = lines.getFirst().strip();
    Shown before = known.get(text);
    if (before != null) {
      return Optional.of(before);
    }
    if (text.length() < 2 || !text.startsWith(":") || !text.endsWith(":")) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getDecoder().decode(text.substring(1, text.length() - 1));
      Shown shown = Shown.of(Pin.certificate(der));
      if (known.size() >= KNOWN_LIMIT) {
        known.clear();
      }
      known.put(text, shown);
      return Optional.of(shown);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
