package org.haltwire.centre.checks.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/// A server that speaks the Bot API for one bot: it keeps updates until it is told that they were
/// taken, reads every request strictly as the library's own type, refuses what the real one
/// refuses, and fails as it is told to.
final class TestingTelegram implements AutoCloseable {

  static final String TOKEN = "7700001:AAtesting-token_that_nobody_may_see_01";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_LONG = 4_096;

  private static final Map<String, Object> ME =
      Map.of("id", 7700001, "is_bot", true, "first_name", "Testing", "username", "testing_bot");

  private static final Map<String, Class<? extends PartialBotApiMethod<?>>> TYPES =
      Map.of(
          "getme", GetMe.class,
          "getupdates", GetUpdates.class,
          "sendmessage", SendMessage.class,
          "editmessagetext", EditMessageText.class,
          "answercallbackquery", AnswerCallbackQuery.class,
          "deletemessage", DeleteMessage.class,
          "deletewebhook", DeleteWebhook.class,
          "setmycommands", SetMyCommands.class,
          "getfile", GetFile.class);

  /// How the next request of a method fails.
  sealed interface Fault {

    record Code(int code, int retryAfter) implements Fault {}

    record Body(int status, String text) implements Fault {}

    /// It is taken, and never answered.
    record Silence() implements Fault {}

    /// It is done, and the answer is lost.
    record DoneAndLost() implements Fault {}
  }

  /// A request that was answered with `ok`.
  ///
  /// @param at by [System#nanoTime]
  record Call(String method, PartialBotApiMethod<?> what, int message, long at) {}

  final List<Call> calls = java.util.Collections.synchronizedList(new ArrayList<>());
  final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  final Set<String> blocked = ConcurrentHashMap.newKeySet();
  final TestingFiles files = new TestingFiles();

  /// So long it takes to send a message.
  volatile int slownessMillis;

  /// The fields of the last `setWebhook`, as they came.
  volatile String webhook = "";

  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final TestingUpdates updates = new TestingUpdates();
  private final AtomicInteger nextMessage = new AtomicInteger(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  TestingTelegram() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new java.io.UncheckedIOException(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void fail(String method, Fault... next) {
    queue(method).addAll(List.of(next));
  }

  private Queue<Fault> queue(String method) {
    return faults.computeIfAbsent(
        method.toLowerCase(Locale.ROOT), _ -> new ConcurrentLinkedQueue<>());
  }

  /// Counts updates from here on.
  void numberFrom(int id) {
    updates.numberFrom(id);
  }

  void forgive() {
    faults.clear();
  }

  int asked(String method) {
    return asked.getOrDefault(method.toLowerCase(Locale.ROOT), new AtomicInteger()).get();
  }

  /// What was sent to a chat, in order.
  List<SendMessage> sent(long chat) {
    return of(SendMessage.class).stream()
        .filter(one -> one.getChatId().equals(Long.toString(chat)))
        .toList();
  }

  <T> List<T> of(Class<T> type) {
    synchronized (calls) {
      return calls.stream().map(Call::what).filter(type::isInstance).map(type::cast).toList();
    }
  }

  int newMessage() {
    return nextMessage.getAndIncrement();
  }

  /// Gives an update its number; it waits for whoever asks.
  void bring(Map<String, Object> what) {
    updates.bring(what);
  }

  /// How many nobody has said to have taken.
  int waiting() {
    return updates.waiting();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (files.gave(exchange)) {
      return;
    }
    if (!path.startsWith("/bot" + TOKEN + "/")) {
      refuse(exchange, 401, 0, "Unauthorized");
      return;
    }
    asked.computeIfAbsent(method, _ -> new AtomicInteger()).incrementAndGet();
    Fault fault = queue(method).poll();
    switch (fault) {
      case null -> answer(exchange, method, body, false);
      case Fault.Code(int code, int after) -> refuse(exchange, code, after, "told to");
      case Fault.Body(int status, String text) -> reply(exchange, status, text);
      case Fault.Silence _ -> hang(exchange);
      case Fault.DoneAndLost _ -> answer(exchange, method, body, true);
    }
  }

  private void hang(HttpExchange exchange) {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange, String method, byte[] body, boolean lost)
      throws IOException {
    Object result;
    try {
      boolean hook = method.equals("setwebhook");
      webhook = hook ? new String(body, StandardCharsets.UTF_8) : webhook;
      result = hook ? true : result(method, JSON.readTree(body));
    } catch (Refused refused) {
      refuse(exchange, refused.code(), 0, refused.getMessage());
      return;
    }
    if (lost) {
      exchange.close();
    } else {
      reply(exchange, 200, JSON.writeValueAsString(Map.of("ok", true, "result", result)));
    }
  }

  private Object result(String method, JsonNode body) throws IOException {
    Class<? extends PartialBotApiMethod<?>> type = TYPES.get(method);
    if (type == null) {
      throw new Refused(404, "Not Found: method not found");
    }
    // Jackson is strict by default: a field that the type does not have is a mistake of ours.
    var fields = (com.fasterxml.jackson.databind.node.ObjectNode) body.deepCopy();
    fields.remove("method");
    PartialBotApiMethod<?> what = JSON.treeToValue(fields, type);
    try {
      what.validate();
    } catch (org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException wrong) {
      throw new Refused(400, "Bad Request: " + wrong.getMessage());
    }
    int message = 0;
    Object result = true;
    switch (what) {
      case GetMe _ -> result = ME;
      case GetFile file -> result = files.result(file);
      case GetUpdates ask -> result = updates.ask(ask);
      case SendMessage send -> {
        check(send.getChatId(), send.getText());
        LockSupport.parkNanos(slownessMillis * 1_000_000L);
        message = newMessage();
        result = message(send.getChatId(), message);
      }
      case EditMessageText edit -> {
        check(edit.getChatId(), edit.getText());
        result = message(edit.getChatId(), edit.getMessageId());
      }
      default -> {}
    }
    if (!(what instanceof GetUpdates)) {
      calls.add(new Call(method, what, message, System.nanoTime()));
    }
    return result;
  }

  private void check(String chat, String text) {
    if (blocked.contains(chat)) {
      throw new Refused(403, "Forbidden: bot was blocked by the user");
    }
    String plain = text.replaceAll("</?[a-z]+>", "").replaceAll("&(amp|lt|gt);", "x");
    if (plain.isBlank() || plain.length() > TOO_LONG || plain.matches("(?s).*[<>&].*")) {
      throw new Refused(400, "Bad Request: can't parse entities or message is too long");
    }
  }

  static Map<String, Object> message(String chat, int id) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("message_id", id);
    message.put("date", 1_764_000_000);
    message.put("chat", Map.of("id", Long.parseLong(chat), "type", "private"));
    return message;
  }

  private static void refuse(HttpExchange exchange, int code, int after, String why)
      throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ok", false);
    answer.put("error_code", code);
    answer.put("description", why);
    if (after > 0) {
      answer.put("parameters", Map.of("retry_after", after));
    }
    reply(exchange, code, JSON.writeValueAsString(answer));
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    updates.close();
    server.stop(0);
  }
}
