package org.haltwire.centre.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An OpenID provider: describes itself, asks a person to approve, exchanges each code once and
/// only for who can show the verifier and the client's secret, and signs with RS256.
final class TestingProvider implements AutoCloseable {

  static final String CLIENT = "haltwire";

  /// With what a form would have to be encoded.
  static final String SECRET = "s3cret/with+signs and spaces:%";

  final AtomicInteger exchanges = new AtomicInteger();

  /// What the next tokens say, after what is right.
  volatile UnaryOperator<JWTClaimsSet.Builder> says = claims -> claims;

  /// How the next tokens are signed.
  volatile Function<JWTClaimsSet, String> signs = this::sign;

  /// Answers nothing but 503.
  volatile boolean away;

  volatile RSAKey key = key("k-1");

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  TestingProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    route("/.well-known/openid-configuration", _ -> description());
    route("/keys", _ -> new JWKSet(key.toPublicJWK()).toString());
    route("/token", this::token);
    route("/authorize", this::askToApprove);
    route("/leave", TestingProvider::askToLeave);
    server.start();
  }

  private interface Door {
    /// What is answered; text that begins with `<` is a page, and nothing is a refusal.
    String answer(HttpExchange exchange) throws IOException;
  }

  private void route(String path, Door door) {
    server.createContext(
        path,
        exchange -> {
          String answer = away ? "" : door.answer(exchange);
          String type = answer.startsWith("<") ? "text/html" : "application/json";
          byte[] bytes =
              (answer.isEmpty() ? "{\"error\":\"invalid_grant\"}" : answer)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(away ? 503 : answer.isEmpty() ? 400 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// What a centre is told to work with it.
  String[] settings(String... more) {
    return Stream.concat(
            Stream.of(
                "haltwire.access.oidc.issuer=" + issuer(),
                "haltwire.access.oidc.client-id=" + CLIENT,
                "haltwire.access.oidc.client-secret=" + SECRET,
                "haltwire.access.oidc.name=Our Directory",
                "haltwire.access.oidc.patience=1m",
                "haltwire.access.oidc.roles.fraud-analysts=ANALYST",
                "haltwire.access.oidc.roles.investigators=INVESTIGATOR",
                "haltwire.access.oidc.roles.banks=INSTITUTION",
                "haltwire.access.oidc.roles[/centre/admins]=ADMINISTRATOR"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private String description() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/leave"}
    """
        .formatted(issuer());
  }

  /// The person approves: the path at the centre that they are sent back to.
  String approve(URI entrance) {
    Map<String, String> asked = fields(entrance.getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String back = URI.create(asked.getOrDefault("redirect_uri", "")).getPath();
    return back + "?code=" + code + "&state=" + asked.get("state");
  }

  private String askToApprove(HttpExchange exchange) {
    URI asked = exchange.getRequestURI();
    String back = fields(asked.getRawQuery()).getOrDefault("redirect_uri", "");
    String origin = back.replaceAll("(https?://[^/]+).*", "$1");
    return "<!doctype html><title>Our Directory</title><a id=approve href=\"%s%s\">Approve</a>"
        .formatted(origin, approve(asked).replace("&", "&amp;"));
  }

  private static String askToLeave(HttpExchange exchange) {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    return "<!doctype html><title>Our Directory</title><a id=left href=\"%s\">Left</a>"
        .formatted(asked.getOrDefault("post_logout_redirect_uri", ""));
  }

  private String token(HttpExchange exchange) throws IOException {
    exchanges.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, String> form = fields(new String(body, StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    boolean right =
        asked != null
            && isClient(exchange.getRequestHeaders().getFirst("Authorization"))
            && "authorization_code".equals(form.get("grant_type"))
            && asked.getOrDefault("redirect_uri", "-").equals(form.get("redirect_uri"))
            && "S256".equals(asked.get("code_challenge_method"))
            && challenge(form.getOrDefault("code_verifier", ""))
                .equals(asked.get("code_challenge"));
    if (!right) {
      return "";
    }
    String token = signs.apply(says.apply(claims(asked.getOrDefault("nonce", ""))).build());
    return "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
        .formatted(token);
  }

  private static boolean isClient(String header) {
    String plain =
        new String(
            Base64.getDecoder().decode(header.replace("Basic ", "")), StandardCharsets.UTF_8);
    List<String> both =
        Stream.of(plain.split(":", 2))
            .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8))
            .toList();
    return both.equals(List.of(CLIENT, SECRET));
  }

  /// What a good token says.
  private JWTClaimsSet.Builder claims(String nonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject("subject-1")
        .claim("nonce", nonce)
        .claim("preferred_username", "Aigul@centre.example")
        .claim("name", "Айгүл Серікова")
        .claim("groups", List.of("everybody", "fraud-analysts"))
        .claim("auth_time", now.getEpochSecond())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, key);
  }

  static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static Map<String, String> fields(String query) {
    return Stream.of(query.split("&"))
        .map(one -> one.split("=", 2))
        .collect(
            Collectors.toMap(
                one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
