package org.haltwire.centre.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.participants.KeyRecord;
import org.haltwire.centre.participants.Participants;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The made-up institutions' way in: over HTTP and through the doors that everybody has, with keys
/// that are kept in memory alone. Keys of earlier starts are revoked.
@Component
final class OwnDoors {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final Participants participants;
  private final ServerProperties server;
  private final Map<MadeUp, String> keys = new EnumMap<>(MadeUp.class);
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile int port;

  OwnDoors(Participants participants, ServerProperties server) {
    this.participants = participants;
    this.server = server;
  }

  @EventListener
  void serves(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /// Posts as an institution and gives the answer.
  ///
  /// @throws IllegalStateException if it is no 2xx, or nothing answers
  String post(MadeUp who, String path, String mediaType, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key(who))
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != OK / 100) {
        throw new IllegalStateException(
            "Expected %s to take it, but got %d %s"
                .formatted(path, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException away) {
      throw new IllegalStateException("Expected an answer of " + address(path), away);
    }
  }

  String json(MadeUp who, String path, String body) throws InterruptedException {
    return post(who, path, "application/json", body);
  }

  /// Tells facts, one a line. A line that was told before with other words, by an earlier version,
  /// stays as it is.
  ///
  /// @throws IllegalStateException if a line is refused
  void tell(MadeUp who, String lines) throws InterruptedException {
    post(who, "/v1/facts/batch", "application/x-ndjson", lines)
        .lines()
        .filter(line -> line.contains("urn:haltwire:problem:"))
        .filter(line -> !line.contains("urn:haltwire:problem:other-body"))
        .findFirst()
        .ifPresent(refused -> {
          throw new IllegalStateException("Expected all lines to be taken, but got " + refused);
        });
  }

  private URI address(String path) {
    InetAddress bound = server.getAddress();
    InetAddress here =
        bound == null || bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    String host =
        here.getHostAddress().contains(":")
            ? "[" + here.getHostAddress() + "]"
            : here.getHostAddress();
    return URI.create("http://" + host + ":" + port + path);
  }

  private synchronized String key(MadeUp who) {
    return Optional.ofNullable(keys.get(who))
        .filter(key -> participants.byKey(key).isPresent())
        .orElseGet(() -> newKey(who));
  }

  private String newKey(MadeUp who) {
    participants.register(who.participant());
    participants.keys().stream()
        .filter(key -> key.participant().equals(who.code()))
        .filter(key -> !key.revoked())
        .map(KeyRecord::prefix)
        .forEach(prefix -> participants.revoke(who.code(), prefix));
    String key =
        participants
            .issue(who.code())
            .orElseThrow(() -> new IllegalStateException("Expected a key for " + who.code()))
            .text();
    keys.put(who, key);
    return key;
  }
}
