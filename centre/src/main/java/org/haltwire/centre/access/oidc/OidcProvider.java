package org.haltwire.centre.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The organisation's provider of people: where they are sent, who they turn out to be, and where
/// their session there ends. The centre starts without it, and goes on while it is away.
@Component
public final class OidcProvider {

  private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

  private final OidcSettings settings;
  private final Discovery discovery;
  private final IdTokens tokens;
  private final Wire wire;

  public OidcProvider(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.wire = new Wire(settings.patience());
    this.discovery = new Discovery(settings, wire, clock);
    this.tokens = new IdTokens(settings, clock);
  }

  public OidcSettings settings() {
    return settings;
  }

  /// Where a person goes to sign in; nothing while the provider is away.
  public Optional<URI> entrance(Errand errand) {
    return discovery.find().map(said -> at(said.entrance().toString(), asks(errand)));
  }

  private Map<String, String> asks(Errand errand) {
    Map<String, String> asks = new LinkedHashMap<>();
    asks.put("response_type", "code");
    asks.put("client_id", settings.clientId());
    asks.put("scope", "openid profile");
    asks.put("redirect_uri", errand.back());
    asks.put("state", errand.state());
    asks.put("nonce", errand.nonce());
    asks.put("code_challenge", errand.challenge());
    asks.put("code_challenge_method", "S256");
    if (errand.proves()) {
      asks.put("prompt", "login");
      asks.put("max_age", "0");
    }
    if (!settings.acr().isEmpty()) {
      asks.put("acr_values", String.join(" ", settings.acr()));
    }
    return asks;
  }

  /// Who it was that came back with this code.
  public Met redeem(Errand errand, String code) {
    Optional<Description> said = discovery.find();
    if (said.isEmpty()) {
      return new Met.Away();
    }
    try {
      Wire.Said answer = wire.send(exchange(said.get(), errand, code));
      if (answer.status() == 429 || answer.status() >= 500) {
        return new Met.Away();
      }
      Map<String, Object> body = JSONObjectUtils.parse(answer.body());
      if (answer.status() == 200 && body.get("id_token") instanceof String token) {
        return tokens.read(token, errand, said.get().keys());
      }
      LOG.warn("the provider gave no ID token: {} {}", answer.status(), kind(body));
      return new Met.NotAccepted("code not taken by the provider");
    } catch (ParseException wrong) {
      return new Met.NotAccepted("answer of the provider without a token");
    } catch (IOException away) {
      LOG.warn("the provider that people sign in with does not answer: {}", away.toString());
      return new Met.Away();
    }
  }

  private HttpRequest.Builder exchange(Description said, Errand errand, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", errand.back());
    form.put("code_verifier", errand.verifier());
    HttpRequest.Builder request = HttpRequest.newBuilder(said.token());
    if (said.basic()) {
      String both = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
      byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    } else {
      form.put("client_id", settings.clientId());
      form.put("client_secret", settings.clientSecret());
    }
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  /// Where the person's session there ends (OpenID Connect RP-Initiated Logout 1.0); nothing where
  /// the provider has no such place, or is away.
  ///
  /// @param back where they come back to
  public Optional<URI> exit(String idToken, String back) {
    Map<String, String> asks = new LinkedHashMap<>();
    asks.put("id_token_hint", idToken);
    asks.put("client_id", settings.clientId());
    asks.put("post_logout_redirect_uri", back);
    return discovery
        .find()
        .map(Description::signOut)
        .filter(place -> !place.isEmpty())
        .map(place -> at(place, asks));
  }

  /// One of the words of RFC 6749, as far as it is one.
  private static String kind(Map<String, Object> body) {
    String kind = Objects.toString(body.get("error"), "");
    return kind.matches("[a-z_]{1,40}") ? kind : "";
  }

  private static URI at(String place, Map<String, String> asks) {
    return URI.create(place + (place.contains("?") ? "&" : "?") + encoded(asks));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
