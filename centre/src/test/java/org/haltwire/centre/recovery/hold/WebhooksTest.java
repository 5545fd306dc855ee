package org.haltwire.centre.recovery.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bank's own server gets the orders: signed, in order, again until it takes them, and byte for
/// byte what the list says.
class WebhooksTest {

  private static final String SECRET = "between us";

  private final AtomicInteger status = new AtomicInteger(204);
  private final List<Sent> received = new CopyOnWriteArrayList<>();
  private HttpServer bank;
  private Town town;

  private record Sent(String order, String body, boolean signed) {}

  @BeforeEach
  void start() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bank.createContext("/orders", this::receive);
    bank.start();
    town = new Town();
    town.centre
        .bean(WebhookStore.class)
        .tell("bettkzka", "http://127.0.0.1:" + bank.getAddress().getPort() + "/orders", SECRET);
  }

  @AfterEach
  void stop() {
    town.close();
    bank.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String time = exchange.getRequestHeaders().getFirst("Haltwire-Timestamp");
    String signature = exchange.getRequestHeaders().getFirst("Haltwire-Signature");
    received.add(
        new Sent(
            exchange.getRequestHeaders().getFirst("Haltwire-Order"),
            body,
            Webhooks.signature(SECRET, time + "." + body).equals(signature)));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }

  @Test
  void sendsTheSameOrderAgainUntilItIsTaken() {
    status.set(503);
    town.report("i1", "A-victim", town.pay("A-victim", "B-mule", "90000.00"));
    Town.await(received::size, size -> size >= 2);
    status.set(200);
    WebhookStore store = town.centre.bean(WebhookStore.class);
    Town.await(() -> store.find("bettkzka").orElseThrow().delivered(), number -> number == 1);
    Sent first = received.getFirst();
    for (Sent one : received) {
      assertEquals(first.order(), one.order());
      assertEquals(first.body(), one.body());
      assertEquals(true, one.signed());
    }
    String listed = town.bett.get("/v1/holds?after=0").body();
    String order = first.body().substring(first.body().indexOf("\"order\""));
    assertEquals(true, listed.contains(order), () -> order + " in " + listed);
  }

  @Test
  void sendsWhatACentreThatDiedDidNotSend() {
    status.set(500);
    town.report("i1", "A-victim", town.pay("A-victim", "B-mule", "90000.00"));
    Town.await(received::size, size -> size >= 1);
    town.restart();
    status.set(200);
    WebhookStore store = town.centre.bean(WebhookStore.class);
    Town.await(() -> store.find("bettkzka").orElseThrow().delivered(), number -> number == 1);
    Sent first = received.getFirst();
    Sent last = received.getLast();
    assertEquals(first.order(), last.order());
    assertEquals(first.body(), last.body());
    assertEquals(1, town.orders(town.bett, 1).size());
  }
}
