package org.haltwire.centre.checks.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Since when domains are there: asked of their registries by RDAP (RFC 9083) or WHOIS (RFC 3912),
/// and remembered.
final class Registrations {

  private static final int MOST_BYTES = 256 << 10;
  private static final int WHOIS_PORT = 43;

  /// A registration does not change, but a domain may be let go and taken by another.
  private static final long FRESH_MILLIS = TimeUnit.DAYS.toMillis(30);

  /// Who said nothing is asked again.
  private static final long UNKNOWN_MILLIS = TimeUnit.DAYS.toMillis(1);

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern CREATED =
      Pattern.compile(
          "(?im)^[^:\\n]{0,40}(?:creat|registered)[^:\\n]{0,20}:\\s{0,20}(\\d{4})[.-](\\d{2})[.-](\\d{2})");

  private final JdbcClient jdbc;
  private final CaptureSettings settings;
  private final InstantSource clock;
  private final OkHttpClient http;

  Registrations(JdbcClient jdbc, CaptureSettings settings, InstantSource clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
    OkHttpClient.Builder builder = new OkHttpClient.Builder().callTimeout(settings.patience());
    if (!settings.proxy().isEmpty()) {
      builder.proxy(PageFetch.proxy(settings));
    }
    this.http = builder.build();
  }

  /// Asks for a domain, unless that was done lately. Says nothing where nobody can be asked.
  void learn(String domain) {
    String end = domain.substring(domain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String registry = settings.registries().get(end);
    if (registry == null || isKnown(domain)) {
      return;
    }
    URI address = URI.create(registry);
    Optional<LocalDate> since =
        address.getScheme().equals("whois") ? whois(address, domain) : rdap(registry, domain);
    jdbc.sql(
            """
            insert into domain_registration values (:domain, :since, :register, :at)
            on conflict (domain) do update
              set since = excluded.since, register = excluded.register, at = excluded.at
            """)
        .param("domain", domain)
        .param("since", since.orElse(null), Types.DATE)
        .param("register", address.getHost())
        .param("at", clock.millis())
        .update();
  }

  private boolean isKnown(String domain) {
    return jdbc.sql(
            """
            select exists (select from domain_registration where domain = ?
              and at > case when since is null then ? else ? end)
            """)
        .params(domain, clock.millis() - UNKNOWN_MILLIS, clock.millis() - FRESH_MILLIS)
        .query(Boolean.class)
        .single();
  }

  private Optional<LocalDate> rdap(String registry, String domain) {
    String base = registry.endsWith("/") ? registry : registry + "/";
    Request request =
        new Request.Builder()
            .url(base + "domain/" + domain)
            .header("Accept", "application/rdap+json")
            .build();
    try (Response answer = http.newCall(request).execute()) {
      ResponseBody body = answer.body();
      if (!answer.isSuccessful() || body == null || body.source().request(MOST_BYTES + 1)) {
        return Optional.empty();
      }
      return registered(JSON.readTree(body.source().readByteArray()));
    } catch (IOException | JacksonException away) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> registered(JsonNode answer) {
    for (JsonNode event : answer.path("events")) {
      if (event.path("eventAction").asString("").equals("registration")) {
        return day(event.path("eventDate").asString(""));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String time) {
    try {
      return time.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(time.substring(0, 10)));
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> whois(URI server, String domain) {
    int patience = (int) settings.patience().toMillis();
    try (Socket socket = new Socket()) {
      int port = server.getPort() < 0 ? WHOIS_PORT : server.getPort();
      socket.connect(new InetSocketAddress(server.getHost(), port), patience);
      socket.setSoTimeout(patience);
      socket.getOutputStream().write((domain + "\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      Matcher created =
          CREATED.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      return created.find()
          ? day(created.group(1) + "-" + created.group(2) + "-" + created.group(3))
          : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  Optional<Captures.Registered> of(String domain) {
    return jdbc.sql("select * from domain_registration where domain = ? and since is not null")
        .param(domain)
        .query((row, _) ->
            new Captures.Registered(
                row.getDate("since").toLocalDate(),
                row.getString("register"),
                Instant.ofEpochMilli(row.getLong("at")).atOffset(ZoneOffset.UTC).toLocalDate()))
        .optional();
  }
}
