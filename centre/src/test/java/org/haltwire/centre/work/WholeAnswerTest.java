package org.haltwire.centre.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/whole",
        exchange -> {
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write("true".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.createContext(
        "/stalls",
        exchange -> {
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write('t');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.setExecutor(command -> Thread.ofVirtual().start(command));
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void givesAShortAnswer() throws IOException, InterruptedException {
    assertEquals("true", new String(ask("/whole", 4), StandardCharsets.UTF_8));
  }

  @Test
  void waitsForNoBodyThatDoesNotCome() {
    assertThrows(HttpTimeoutException.class, () -> ask("/stalls", 100));
  }

  @Test
  void takesNoMoreThanItWants() {
    IOException refused = assertThrows(IOException.class, () -> ask("/whole", 3));
    assertTrue(refused.getMessage().contains("exceeds"), refused::toString);
  }

  private byte[] ask(String path, long most) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI place = URI.create("http://localhost:" + server.getAddress().getPort() + path);
      HttpRequest request = HttpRequest.newBuilder(place).build();
      return WholeAnswer.of(http, request, Duration.ofSeconds(2), most).body();
    }
  }
}
