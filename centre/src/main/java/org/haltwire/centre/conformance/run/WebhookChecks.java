package org.haltwire.centre.conformance.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.conformance.run.CentreDoors.Answer;
import org.haltwire.centre.signatures.Ed25519;
import org.haltwire.centre.signatures.Sent;
import org.haltwire.centre.signatures.Verifier;
import tools.jackson.databind.JsonNode;

/// Has the centre tell this machine something: fails the first time, as a receiver may, and expects
/// the same event again. The webhook is ended in any case.
final class WebhookChecks {

  private static final String SIGNED = "The signature of an event";
  private static final String AGAIN = "An event that was not taken comes again";
  private static final int FAILED = 500;
  private static final int TAKEN = 204;

  private final CentreDoors centre;
  private final InstantSource clock;
  private final InetSocketAddress listen;
  private final Duration patience;
  private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private final AtomicInteger came = new AtomicInteger();

  WebhookChecks(
      CentreDoors centre, InstantSource clock, InetSocketAddress listen, Duration patience) {
    this.centre = centre;
    this.clock = clock;
    this.listen = listen;
    this.patience = patience;
  }

  /// An event as it came.
  private record Got(Map<String, List<String>> headers, byte[] body) {

    String event() {
      return headers.getOrDefault("Haltwire-event", List.of("")).getFirst();
    }
  }

  static List<Checked> left(String why) {
    return List.of(
        Checked.left("webhook-signature", SIGNED, why), Checked.left("webhook-again", AGAIN, why));
  }

  List<Checked> run() {
    HttpServer server;
    try {
      server = HttpServer.create(listen, 0);
    } catch (IOException taken) {
      return left("Cannot listen on %s: %s".formatted(listen, taken.getMessage()));
    }
    server.createContext("/", this::receive);
    server.start();
    try {
      String host = listen.getHostString();
      String here = host.contains(":") ? "[" + host + "]" : host;
      return told("http://" + here + ":" + server.getAddress().getPort() + "/haltwire-conformance");
    } finally {
      server.stop(0);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    got.add(new Got(Map.copyOf(exchange.getRequestHeaders()), body));
    exchange.sendResponseHeaders(came.getAndIncrement() == 0 ? FAILED : TAKEN, -1);
    exchange.close();
  }

  private List<Checked> told(String url) {
    Answer registered = centre.json("/v1/self/webhooks", "{\"url\": \"" + url + "\"}");
    String id = registered.json().path("id").asString("");
    if (id.isEmpty()) {
      return left("The centre does not take the address " + url + ": " + registered.told());
    }
    try {
      centre.post("/v1/self/webhooks/" + id + "/test", "application/json", "{}");
      return look(url, id);
    } finally {
      centre.delete("/v1/self/webhooks/" + id);
    }
  }

  private List<Checked> look(String url, String id) {
    Optional<Got> first = next();
    if (first.isEmpty()) {
      String why = "Nothing came to " + url + ". Can the centre reach this machine?";
      return List.of(
          Checked.wrong("webhook-signature", SIGNED, why),
          Checked.left("webhook-again", AGAIN, why));
    }
    centre.post("/v1/self/webhooks/" + id + "/resume", "application/json", "{}");
    Optional<Got> second = next();
    return List.of(
        signature(url, first.get()),
        Checked.of(
            second.filter(one -> one.event().equals(first.get().event())).isPresent(),
            "webhook-again",
            AGAIN,
            "After a 500 it comes again with the same id: take down the ids that you had.",
            "Expected event %s again, but got %s"
                .formatted(first.get().event(), second.map(Got::event).orElse("nothing"))));
  }

  private Checked signature(String url, Got event) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonNode key : centre.get("/.well-known/haltwire-webhook-keys").json().path("keys")) {
      keys.put(key.path("kid").asString(""), Ed25519.ofJwk(key.path("x").asString("")));
    }
    Verifier verifier = new Verifier(kid -> Optional.ofNullable(keys.get(kid)), clock);
    Sent sent = new Sent("POST", URI.create(url), event.headers());
    return switch (verifier.check(sent, event.body())) {
      case Verifier.Verdict.Good(String keyId, _) ->
          Checked.ok("webhook-signature", SIGNED, "It is by the centre's key " + keyId + ".");
      case Verifier.Verdict.Refused(String why) ->
          Checked.wrong("webhook-signature", SIGNED, why + " (docs/webhooks.md)");
    };
  }

  private Optional<Got> next() {
    try {
      return Optional.ofNullable(got.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
