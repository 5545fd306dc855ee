package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls as lines on one connection.
class StreamDoorTest {

  private static CallsTown town;

  @BeforeAll
  static void start() {
    town = new CallsTown();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void answersEachLineAndWhatWaitsLast() {
    List<JsonNode> answers =
        send(
            line("check", "1", "77010000001", "77010000002", ""),
            line("register", "2", "77010000003", "77010000002", ""),
            line("check", "3", "77010000003", "77010000002", ""),
            line("end", "4", "77010000003", "77010000002", ""),
            line("check", "5", "77999999999", "77010000002", ",\"trunk\":\"looking\""));
    assertEquals(
        List.of("2", "3", "4", "5", "1"), answers.stream().map(StreamDoorTest::id).toList());
    assertEquals("OK", answers.getFirst().path("result").asString());
    assertEquals("REGISTERED", answers.get(1).path("reason").asString());
    assertEquals("BLOCK", answers.get(3).path("intended").asString());
    assertEquals("NOT_CALLING", answers.getLast().path("reason").asString());
  }

  @Test
  void saysOfEachLineWhatIsWrongAndGoesOn() {
    List<JsonNode> answers =
        send(
            "garbage",
            "",
            "{\"id\":\"a b\",\"do\":\"check\"}",
            line("call", "1", "77010000001", "77010000002", ""),
            line("register", "2", "77050000001", "77010000002", ""),
            line("register", "3", "x", "77010000002", ""),
            line("check", "4", "77010000001", "77050000002", ""),
            line("check", "5", "77010000001", "77010000002", ",\"trunk\":\"none\""),
            "{\"id\":\"6\",\"x\":\"" + "y".repeat(9_000) + "\"}",
            line("check", "7", "77010000001", "112", ""));
    List<String> errors = answers.stream().map(one -> one.path("error").asString()).toList();
    assertEquals(9, errors.size());
    assertTrue(errors.getFirst().startsWith("line 1 is no JSON"), errors::toString);
    assertTrue(errors.get(1).startsWith("line 3 is no JSON"), errors::toString);
    assertEquals("do is neither register nor check nor end", errors.get(2));
    assertTrue(errors.get(3).contains("number of yours"), errors::toString);
    assertTrue(errors.get(4).contains("no telephone number"), errors::toString);
    assertTrue(errors.get(5).contains("not from abroad"), errors::toString);
    assertTrue(errors.get(6).contains("no trunk"), errors::toString);
    assertTrue(errors.get(7).startsWith("line 9 is no JSON"), errors::toString);
    assertEquals("SHORT_NUMBER", answers.getLast().path("reason").asString());
  }

  /// The connection stays open: an answer is there before the next line is sent.
  @Test
  void answersWhileTheConnectionIsOpen() throws IOException {
    URI address = town.centre.uri("/v1/calls");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.setSoTimeout(180_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out.write(
          """
          POST /v1/calls HTTP/1.1
          Host: x
          Authorization: Bearer %s
          Content-Type: application/x-ndjson
          Transfer-Encoding: chunked

          """
              .formatted(town.alem.key())
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      chunk(out, line("register", "1", "77010000021", "77010000022", ""));
      assertTrue(answer(in).contains("\"id\":\"1\",\"result\":\"OK\""));
      chunk(out, line("check", "2", "77010000021", "77010000022", ""));
      assertTrue(answer(in).contains("\"id\":\"2\",\"result\":\"TRUE\""));
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void answersManyMoreThanMayBeOpen() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lines.add(line("check", "c" + i, "7701%07d".formatted(1_000 + i), "77010000002", ""));
    }
    List<JsonNode> answers = send(lines.toArray(String[]::new));
    assertEquals(5_000, answers.stream().map(StreamDoorTest::id).distinct().count());
    Set<String> reasons =
        answers.stream().map(one -> one.path("reason").asString()).collect(Collectors.toSet());
    assertTrue(Set.of("NOT_CALLING", "OWNER_AWAY").containsAll(reasons), reasons::toString);
    town.save(town.alem, "77010000001", "77050000001"); // it is there after all
  }

  private static List<JsonNode> send(String... lines) {
    HttpResponse<String> answer =
        town.alem.post("/v1/calls", "application/x-ndjson", String.join("\n", lines));
    assertEquals(200, answer.statusCode(), answer::body);
    JsonMapper json = new JsonMapper();
    return answer.body().lines().map(json::readTree).toList();
  }

  private static String line(String act, String id, String caller, String callee, String more) {
    return "{\"do\":\"%s\",\"id\":\"%s\",\"msisdnA\":\"%s\",\"msisdnB\":\"%s\"%s}"
        .formatted(act, id, caller, callee, more);
  }

  private static String id(JsonNode answer) {
    return answer.path("id").asString();
  }

  private static void chunk(OutputStream out, String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /// The next line that is an answer: heads and lengths of chunks are passed over.
  private static String answer(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("{")) {
        return line;
      }
    }
    throw new IOException("Expected an answer, but the connection ended");
  }
}
