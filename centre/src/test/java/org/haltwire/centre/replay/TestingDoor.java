package org.haltwire.centre.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A batch door that fails as it is told, one connection after another, and records what it was
/// sent as a centre would: each id once.
final class TestingDoor implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

  private final ServerSocket socket;
  private final List<Plan> plans;
  private final Set<String> recorded = new LinkedHashSet<>();
  private int connections;

  TestingDoor(Plan... plans) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.plans = List.of(plans);
    Thread.ofPlatform().daemon().name("door").start(this::serve);
  }

  /// What becomes of a connection.
  sealed interface Plan {

    /// Answers all lines.
    record Answers() implements Plan {}

    /// Answers some lines, records a few more, and hangs up.
    record HangsUp(int answers, int more) implements Plan {}

    /// Answers some lines, and then reads only, until the client is gone.
    record FallsSilent(int answers) implements Plan {}

    /// Answers some lines and then that it cannot record.
    record CannotRecord(int answers) implements Plan {}

    /// Answers the request as a whole with a status.
    record AnswersWith(String status) implements Plan {}
  }

  String uri() {
    return "http://localhost:" + socket.getLocalPort();
  }

  /// The ids that were recorded, in order.
  synchronized List<String> recorded() {
    return new ArrayList<>(recorded);
  }

  synchronized int connections() {
    return connections;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        serve(one, plan());
      } catch (IOException gone) {
        // The client hung up, or the test is over.
      }
    }
  }

  private synchronized Plan plan() {
    Plan plan = plans.get(Math.min(connections, plans.size() - 1));
    connections++;
    return plan;
  }

  private void serve(Socket one, Plan plan) throws IOException {
    InputStream in = new BufferedInputStream(one.getInputStream());
    OutputStream out = one.getOutputStream();
    head(in);
    switch (plan) {
      case Plan.AnswersWith(String status) -> say(out, "HTTP/1.1 " + status + "\r\n\r\n");
      case Plan.Answers _ -> answer(in, out, Integer.MAX_VALUE, 0);
      case Plan.HangsUp(int answers, int more) -> answer(in, out, answers, more);
      case Plan.CannotRecord(int answers) -> {
        answer(in, out, answers, 0);
        say(out, "{\"line\":0,\"status\":503,\"detail\":\"no journal\",\"retryAfter\":1}\n");
      }
      case Plan.FallsSilent(int answers) -> {
        answer(in, out, answers, 0);
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private void answer(InputStream in, OutputStream out, int answers, int more) throws IOException {
    say(out, OK);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(new ChunkedBody(in), StandardCharsets.UTF_8));
    for (int i = 0; i < answers + (long) more; i++) {
      String line = lines.readLine();
      if (line == null) {
        return;
      }
      boolean known = !record(line);
      if (i < answers) {
        say(out, "{\"line\":%d,\"verdict\":\"ALLOW\",\"repeated\":%s}\n".formatted(i + 1, known));
      }
    }
  }

  private synchronized boolean record(String line) {
    Matcher id = ID.matcher(line);
    return recorded.add(id.find() ? id.group(1) : line);
  }

  private static void head(InputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int c = in.read();
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
      if (c < 0) {
        throw new IOException("Expected a request");
      }
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
