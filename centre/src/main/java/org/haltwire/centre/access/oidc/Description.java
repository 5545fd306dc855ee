package org.haltwire.centre.access.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a provider says of itself (OpenID Connect Discovery 1.0).
///
/// @param signOut where a person's session there is ended; empty where that is not possible
/// @param basic whether the centre proves itself by a header, rather than in the form
/// @param keys with which it signs; read again when a token names another
record Description(
    URI entrance, URI token, String signOut, boolean basic, JWKSource<SecurityContext> keys) {

  private static final int BYTES_LIMIT = 256 << 10;
  private static final Duration KEYS_FOR = Duration.ofMinutes(15);

  static Description read(OidcSettings settings, String json) throws IOException {
    try {
      Map<String, Object> said = JSONObjectUtils.parse(json);
      if (!settings.issuer().equals(said.get("issuer"))) {
        throw new IOException(
            "Expected issuer "
                + settings.issuer()
                + " in its description, but got "
                + said.get("issuer"));
      }
      List<String> ways =
          Objects.requireNonNullElse(
              JSONObjectUtils.getStringList(said, "token_endpoint_auth_methods_supported"),
              List.of("client_secret_basic"));
      return new Description(
          address(said, "authorization_endpoint"),
          address(said, "token_endpoint"),
          said.containsKey("end_session_endpoint")
              ? address(said, "end_session_endpoint").toString()
              : "",
          ways.contains("client_secret_basic"),
          keys(address(said, "jwks_uri"), settings.patience()));
    } catch (ParseException | IllegalArgumentException wrong) {
      throw new IOException("Expected a description of an OpenID provider", wrong);
    }
  }

  private static URI address(Map<String, Object> said, String what) throws IOException {
    String text = Objects.toString(said.get(what), "");
    if (!OidcSettings.isSafe(text)) {
      throw new IOException("Expected " + what + " with https://, but got " + text);
    }
    return URI.create(text);
  }

  /// Read twice in half a minute at most, whatever tokens name. Who comes while they are read waits
  /// for as long as that may take: to connect, and for the answer.
  private static JWKSource<SecurityContext> keys(URI place, Duration patience) throws IOException {
    int millis = Math.toIntExact(patience.toMillis());
    return JWKSourceBuilder.create(
            place.toURL(), new DefaultResourceRetriever(millis, millis, BYTES_LIMIT))
        .cache(KEYS_FOR.toMillis(), 2L * millis)
        .refreshAheadCache(false)
        .rateLimited(true)
        .build();
  }
}
