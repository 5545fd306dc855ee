package org.haltwire.centre.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.haltwire.centre.signatures.Sent;

/// A bank's own server: keeps what it gets, and answers at each path as it was told to.
final class Receiver implements AutoCloseable {

  /// One request.
  record Got(Sent message, byte[] body) {

    String text() {
      return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    String event() {
      return message.header("haltwire-event").orElse("");
    }
  }

  /// How a path answers.
  interface Manner {

    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Manner> manners = new ConcurrentHashMap<>();
  final List<Got> got = new CopyOnWriteArrayList<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI target = URI.create(url(exchange.getRequestURI().toString()));
    got.add(
        new Got(new Sent(exchange.getRequestMethod(), target, exchange.getRequestHeaders()), body));
    manners.getOrDefault(exchange.getRequestURI().getPath(), status(204)).answer(exchange);
    exchange.close();
  }

  static Manner status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  void at(String path, Manner manner) {
    manners.put(path, manner);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<Got> at(String path) {
    return got.stream().filter(one -> one.message().target().getPath().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
