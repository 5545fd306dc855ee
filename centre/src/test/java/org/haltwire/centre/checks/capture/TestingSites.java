package org.haltwire.centre.checks.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Sites of an Internet of our own behind a proxy, and a registry that speaks WHOIS. No site has
/// TLS: the proxy takes no `CONNECT`.
public final class TestingSites implements AutoCloseable {

  /// @param body as it is sent; of a way onward empty
  record Answer(int status, String type, String location, byte[] body) {}

  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final Map<String, String> registered = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer proxy;
  private final ServerSocket whois;

  public TestingSites() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    proxy.createContext("/", this::answer);
    proxy.start();
    whois = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("whois").start(this::whois);
  }

  public String proxy() {
    return "http://127.0.0.1:" + proxy.getAddress().getPort();
  }

  String registry() {
    return "whois://127.0.0.1:" + whois.getLocalPort();
  }

  /// @param address without its scheme: `pyramid.example/plans`
  public void page(String address, String html) {
    put(address, new Answer(200, "text/html; charset=utf-8", "", bytes(html)));
  }

  void put(String address, Answer answer) {
    pages.put(address, answer);
  }

  void way(String address, String to) {
    put(address, new Answer(302, "", to, new byte[0]));
  }

  /// @param lines of the registry's answer
  void registered(String domain, String lines) {
    registered.put(domain, lines);
  }

  /// What was asked for, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestURI().getHost();
      if (host == null) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = exchange.getRequestURI().getRawPath();
      String query = exchange.getRequestURI().getRawQuery();
      String address = host + path + (query == null ? "" : "?" + query);
      asked.add(address);
      Answer answer = pages.get(address);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      if (!answer.location().isEmpty()) {
        exchange.getResponseHeaders().set("Location", answer.location());
      }
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private void whois() {
    while (!whois.isClosed()) {
      try (Socket one = whois.accept();
          Scanner lines = new Scanner(one.getInputStream(), StandardCharsets.US_ASCII)) {
        String lookup = lines.nextLine();
        one.getOutputStream().write(bytes(registered.getOrDefault(lookup, "no match\r\n")));
      } catch (IOException closed) {
        if (!whois.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  @Override
  public void close() {
    proxy.stop(0);
    try {
      whois.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
