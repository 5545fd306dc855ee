package org.haltwire.centre.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;

/// Made-up facts and real ones never share a database.
class SandboxMarkTest {

  private static final String[] SANDBOX = {
    "haltwire.sandbox=true",
    "haltwire.policies.folder=" + Path.of("..", "policies").toAbsolutePath().normalize()
  };

  @Test
  void aCentreWithRealFactsDoesNotBecomeASandbox() {
    Database database = TestingPostgres.database("real");
    try (TestingCentre centre = TestingCentre.start(database)) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      assertEquals(
          200,
          bank.json(
                  "/v1/payments",
                  """
                  {"id":"p-1","time":"%s","amount":{"value":"1.00","currency":"KZT"},
                   "payer":{"account":"A"},"payee":{"account":"B"}}
                  """
                      .formatted(Instant.now()))
              .statusCode());
    }
    String said = refused(database, SANDBOX);
    assertTrue(said.contains("2 entries, and 1 institutions are connected"), said);
    assertTrue(said.contains("--data DIR"), said);
    // And it is still a real one.
    try (TestingCentre centre = TestingCentre.start(database)) {
      assertEquals(2, centre.bean(Journal.class).head());
    }
  }

  /// It has terms of operators and a policy of its own already.
  @Test
  void aCentreThatNobodyUsedYetIsRealAsWell() {
    Database database = TestingPostgres.database("unused");
    TestingCentre.start(database).close();
    assertTrue(refused(database, SANDBOX).contains("has 1 entries"));
  }

  @Test
  void aSandboxDoesNotBecomeARealCentre() throws IOException {
    Database database = TestingPostgres.database("sandbox");
    String key;
    try (TestingCentre centre = TestingCentre.start(database, SANDBOX)) {
      key = SandboxGuideTest.bank(centre).key();
      assertTrue(lines(centre).contains(key), "printed by the start that made it");
      assertTrue(centre.bean(Participants.class).find("demo-bank").isEmpty());
    }
    String said = refused(database);
    assertTrue(said.contains("a sandbox's: nothing in it is real"), said);
    assertTrue(said.contains("--sandbox"), said);
    try (TestingCentre centre = TestingCentre.start(database, SANDBOX)) {
      assertEquals(key, SandboxGuideTest.bank(centre).key(), "the same, as long as it works");
      assertFalse(lines(centre).contains(key), "and never printed again");
    }
    TestingCentre.start(database, "haltwire.demo=true").close();
  }

  @Test
  void aLostKeyIsReplacedAtTheNextStart() throws IOException {
    Database database = TestingPostgres.database("sandbox");
    String key;
    try (TestingCentre centre = TestingCentre.start(database, SANDBOX)) {
      key = SandboxGuideTest.bank(centre).key();
      String prefix = centre.bean(Participants.class).keys().getFirst().prefix();
      assertTrue(centre.bean(Participants.class).revoke("sandbox-bank", prefix));
    }
    try (TestingCentre centre = TestingCentre.start(database, SANDBOX)) {
      Client bank = SandboxGuideTest.bank(centre);
      assertFalse(key.equals(bank.key()));
      assertEquals(200, bank.get("/v1/self").statusCode());
    }
  }

  @Test
  void aSandboxIsNoDemo() {
    List<String> both = new ArrayList<>(List.of(SANDBOX));
    both.add("haltwire.demo=true");
    String said = refused(TestingPostgres.database("both"), both.toArray(String[]::new));
    assertTrue(said.contains("--sandbox or --demo, but got both"), said);
  }

  @Test
  void everyPageSaysThatNothingIsReal() {
    String band = "Sandbox: nothing here is real";
    try (TestingCentre centre = TestingCentre.start(SANDBOX)) {
      ConsoleClient administrator = ConsoleClient.administrator(centre);
      for (String page : List.of("/", "/participants", "/status", "/held", "/ticket")) {
        assertTrue(administrator.get(page).body().contains(band), page);
      }
      assertTrue(administrator.get("/participants?language=ru").body().contains("Песочница"));
    }
    try (TestingCentre centre = TestingCentre.start()) {
      assertFalse(ConsoleClient.administrator(centre).get("/").body().contains(band));
    }
  }

  private static String lines(TestingCentre centre) {
    return String.join("\n", centre.bean(SandboxBank.class).lines());
  }

  private static String refused(Database database, String... settings) {
    Throwable cause =
        assertThrows(Exception.class, () -> TestingCentre.start(database, settings).close());
    while (!(cause instanceof UnusableSettings)) {
      cause = java.util.Objects.requireNonNull(cause.getCause());
    }
    return String.valueOf(cause.getMessage());
  }
}
