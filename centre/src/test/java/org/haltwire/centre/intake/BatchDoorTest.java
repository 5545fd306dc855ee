package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchDoorTest {

  private static final String NDJSON = "application/x-ndjson";

  private static TestingCentre centre;
  private static Client bank;
  private static Client historian;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
    historian = Client.of(centre, "archive", Role.SENDER, Role.HISTORIAN);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void answersEveryLineInOrder() {
    String lines =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(i -> TestingBody.line("many-" + i))
            .collect(Collectors.joining());
    List<String> answers = batch(bank, "/v1/payments/batch", lines);
    assertEquals(3_000, answers.size());
    for (int i = 1; i <= 3_000; i++) {
      String begin = "{\"line\":%d,\"id\":\"many-%d\",\"verdict\":\"ALLOW\"".formatted(i, i);
      assertTrue(answers.get(i - 1).startsWith(begin), answers.get(i - 1));
    }
  }

  @Test
  void goesOnAfterBadLines() {
    String lines =
        TestingBody.line("mixed-1")
            + "not json\n"
            + "\n"
            + TestingBody.line("mixed-2").replace("\"KZT\"", "\"XYZ\"")
            + "x".repeat(200_000)
            + "\n"
            + TestingBody.line("mixed-1")
            + TestingBody.line("mixed-1").replace("45000.00", "45001.00")
            + TestingBody.line("mixed-3").stripTrailing();
    List<String> answers = batch(bank, "/v1/payments/batch", lines);
    assertEquals(7, answers.size(), answers::toString);
    begins("{\"line\":1,\"id\":\"mixed-1\"", answers.get(0));
    begins("{\"line\":2,\"type\":\"urn:haltwire:problem:garbled\"", answers.get(1));
    begins("{\"line\":4,\"type\":\"urn:haltwire:problem:invalid\"", answers.get(2));
    assertTrue(answers.get(2).contains("/amount/currency"));
    begins("{\"line\":5,\"type\":\"urn:haltwire:problem:too-large\"", answers.get(3));
    begins("{\"line\":6,\"id\":\"mixed-1\"", answers.get(4));
    assertTrue(answers.get(4).endsWith("\"repeated\":true}"));
    begins("{\"line\":7,\"type\":\"urn:haltwire:problem:other-body\"", answers.get(5));
    begins("{\"line\":8,\"id\":\"mixed-3\"", answers.get(6));
  }

  @Test
  void takesLabelsAndOutcomesOfEarlierLines() {
    String lines =
        TestingBody.line("told")
            + """
            {"type":"outcome","time":"2026-03-10T15:00:00Z","payment":"told","status":"SETTLED"}
            { "type" : "label","time":"2026-03-11T15:00:00Z","payment":"told","meaning":"FRAUD"}
            {"type":"label","time":"2026-03-11T15:00:00Z","payment":"unknown","meaning":"FRAUD"}
            {"type":"label","time":"2026-03-11T15:00:00Z","payment":"told",\
            "meaning":"HONEST","payerAccount":"A"}
            {"time":"2026-03-11T15:00:00Z","type":"label","payment":"told","meaning":"FRAUD"}
            """;
    List<String> answers = batch(bank, "/v1/payments/batch", lines);
    assertEquals(6, answers.size(), answers::toString);
    begins("{\"line\":2,\"id\":\"told:SETTLED\",\"verdict\":\"NOTED\"", answers.get(1));
    begins("{\"line\":3,\"id\":\"told:FRAUD\",\"verdict\":\"NOTED\"", answers.get(2));
    begins("{\"line\":4,\"id\":\"unknown:FRAUD\",\"verdict\":\"NOTED\"", answers.get(3));
    assertTrue(answers.get(2).contains("\"subject\":\"known\""), answers.get(2));
    assertTrue(answers.get(3).contains("\"subject\":\"pending\""), answers.get(3));
    begins("{\"line\":5,\"type\":\"urn:haltwire:problem:invalid\"", answers.get(4));
    begins("{\"line\":6,\"type\":\"urn:haltwire:problem:invalid\"", answers.get(5));
  }

  @Test
  void takesHistoryAtItsOwnTimes() {
    try (TestingCentre fresh = TestingCentre.start()) {
      String lines =
          TestingBody.line("old-1").replace("2026-03-10", "2018-04-01")
              + """
              {"type":"label","time":"2018-04-08T15:00:00Z","payment":"old-1",\
              "meaning":"FRAUD","payerAccount":"A","payeeAccount":"B"}
              """
              + TestingBody.line("old-2").replace("2026-03-10", "2018-04-02");
      List<String> answers =
          batch(
              Client.of(fresh, "archive", Role.SENDER, Role.HISTORIAN),
              "/v1/payments/batch?history=true",
              lines);
      assertEquals(3, answers.size(), answers::toString);
      assertTrue(answers.get(0).contains("\"time\":\"2018-04-01T09:05:00Z\""), answers.get(0));
      assertTrue(answers.get(1).contains("\"time\":\"2018-04-08T15:00:00Z\""), answers.get(1));
      begins("{\"line\":3,\"type\":\"urn:haltwire:problem:out-of-order\"", answers.get(2));
    }
  }

  @Test
  void letsOnlyHistoriansBringHistory() {
    HttpResponse<String> response =
        bank.post("/v1/payments/batch?history=true", NDJSON, TestingBody.line("h"));
    assertEquals(403, response.statusCode());
    assertEquals(415, historian.json("/v1/payments/batch", "").statusCode());
  }

  private static List<String> batch(Client client, String path, String lines) {
    HttpResponse<String> response = client.post(path, NDJSON, lines);
    assertEquals(200, response.statusCode(), response::body);
    return response.body().lines().toList();
  }

  private static void begins(String expected, String line) {
    assertTrue(line.startsWith(expected), line);
  }
}
