package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The doors while something they need is gone.
class IntakeFaultsTest {

  private static final String OUTCOME =
      "{\"time\":\"2026-03-10T14:06:00+05:00\",\"status\":\"SETTLED\"}";

  @TempDir private Path folder;

  @Test
  void saysWhenToComeAgainAndStoresNothingWhileTheDatabaseIsAway()
      throws IOException, InterruptedException {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.start(folder.resolve("pg"), TestingPostgres.software());
        TestingCentre centre =
            TestingCentre.start(
                server.database("haltwire"),
                "haltwire.data=" + folder.resolve("data"),
                "haltwire.journal.patience=3s")) {
      Client bank = Client.of(centre, "bank", Role.SENDER, Role.HISTORIAN);
      String first = bank.json("/v1/payments", TestingBody.payment("first")).body();
      Journal journal = centre.bean(Journal.class);
      long head = journal.head();
      server.stop();
      bank.json("/v1/payments", TestingBody.payment("under-way"));
      String xml = Pacs008DoorTest.message("08", "m-1", Pacs008DoorTest.transfer(""));
      List<HttpResponse<String>> away =
          List.of(
              bank.json("/v1/payments", TestingBody.payment("away")),
              bank.json("/v1/payments/first/outcome", OUTCOME),
              bank.post("/v1/payments/batch", "application/x-ndjson", TestingBody.line("away-too")),
              bank.post(
                  "/v1/payments/batch?history=true",
                  "application/x-ndjson",
                  TestingBody.line("away-too")),
              bank.post("/v1/iso20022/pacs.008", "application/xml", xml));
      away.forEach(IntakeFaultsTest::unavailable);
      assertEquals(head, journal.head());
      assertEquals(first, bank.get("/v1/payments/first").body());
      server.restart();
      assertTrue(journal.awaitBeyond(head, Duration.ofMinutes(3)) > head);
      assertEquals(404, bank.get("/v1/payments/away").statusCode());
      assertEquals(200, bank.json("/v1/payments", TestingBody.payment("away")).statusCode());
    }
  }

  @Test
  void givesTheSameBytesAfterARestartAndRefusesAnotherTokenKey() throws IOException {
    Database database = TestingPostgres.database("tokens");
    String data = "haltwire.data=" + folder;
    String first;
    String key;
    try (TestingCentre centre = TestingCentre.start(database, data)) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      first = bank.json("/v1/payments", TestingBody.payment("kept")).body();
      key = bank.key();
    }
    Path file = folder.resolve("tokens.key");
    String right = Files.readString(file);
    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
    refuses("but got another", database, data);
    Files.delete(file);
    refuses("but it is not there", database, data);
    assertTrue(Files.notExists(file), "no new key is made");
    Files.writeString(file, right);
    try (TestingCentre centre = TestingCentre.start(database, data)) {
      HttpResponse<String> again =
          new Client(centre, key).json("/v1/payments", TestingBody.payment("kept"));
      assertEquals(first, again.body());
      assertEquals("true", again.headers().firstValue("Haltwire-Repeated").orElse(""));
    }
  }

  private static void refuses(String words, Database database, String data) {
    Throwable failure =
        assertThrows(RuntimeException.class, () -> TestingCentre.start(database, data));
    while (failure.getCause() != null) {
      failure = failure.getCause();
    }
    assertTrue(String.valueOf(failure.getMessage()).contains(words), failure::toString);
  }

  private static void unavailable(HttpResponse<String> response) {
    assertEquals(503, response.statusCode(), response::body);
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
    assertTrue(seconds > 0, () -> response.headers().toString());
    assertTrue(response.body().contains("\"retryAfter\":" + seconds), response::body);
  }
}
