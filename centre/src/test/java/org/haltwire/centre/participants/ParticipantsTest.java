package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ParticipantsTest {

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void knowsAKeyUntilItIsRevoked() {
    Participants participants = centre.bean(Participants.class);
    Participant bank = new Participant("first-bank", "First Bank", Set.of(Role.SENDER));
    assertTrue(participants.register(bank));
    ApiKey key = participants.issue("first-bank").orElseThrow();
    assertEquals(Optional.of(bank), participants.byKey(key.text()));
    assertTrue(participants.revoke("first-bank", key.prefix()));
    assertEquals(Optional.empty(), participants.byKey(key.text()));
    assertFalse(participants.revoke("first-bank", key.prefix()));
  }

  @Test
  void keepsOnlyTheHashOfAKey() {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant("second-bank", "Second Bank", Set.of(Role.READER)));
    String key = participants.issue("second-bank").orElseThrow().text();
    long kept =
        centre
            .bean(JdbcClient.class)
            .sql(
                """
                select count(*) from api_key
                where position(:secret in api_key::text) > 0
                  or encode(hash, 'escape') like '%' || :secret || '%'
                """)
            .param("secret", key.substring(12))
            .query(Long.class)
            .single();
    assertEquals(0, kept);
  }

  @Test
  void refusesAnEleventhUsableKeyAndUnknownParticipants() {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant("third-bank", "Third Bank", Set.of(Role.SENDER)));
    for (int i = 0; i < Participants.KEYS_LIMIT; i++) {
      assertTrue(participants.issue("third-bank").isPresent());
    }
    assertTrue(participants.issue("third-bank").isEmpty());
    assertTrue(participants.issue("no-such-bank").isEmpty());
  }

  @Test
  void keepsTheDemoBanksKeyForItsOwnerOnly() throws IOException {
    Path file = centre.bean(CentreSettings.class).data().resolve("demo-bank.key");
    String key = Files.readString(file).strip();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        Optional.of("demo-bank"),
        centre.bean(Participants.class).byKey(key).map(Participant::code));
    assertEquals("demo bank key: " + key, centre.bean(DemoBank.class).lines().getFirst());
  }

  /// A data folder from before there were operators and lenders.
  @Test
  void allowsTheDemoBankWhatAnEarlierVersionDidNotKnow() throws IOException {
    Database database = TestingPostgres.database("demo");
    String key;
    try (TestingCentre earlier = TestingCentre.start(database)) {
      Path file = earlier.bean(CentreSettings.class).data().resolve("demo-bank.key");
      key = Files.readString(file).strip();
      earlier
          .bean(Participants.class)
          .allow("demo-bank", Set.of(Role.SENDER, Role.READER, Role.HISTORIAN));
      assertEquals(3, roles(earlier, key).size());
    }
    try (TestingCentre later = TestingCentre.start(database)) {
      assertEquals(Set.of(Role.values()), roles(later, key));
    }
  }

  @Test
  void leavesAParticipantAloneThatIsOnlyCalledLikeTheDemoBank() {
    Database database = TestingPostgres.database("demo");
    String off = "haltwire.participants.demo-bank=false";
    String key;
    try (TestingCentre earlier = TestingCentre.start(database, off)) {
      Participants participants = earlier.bean(Participants.class);
      participants.register(new Participant("demo-bank", "Somebody", Set.of(Role.READER)));
      key = participants.issue("demo-bank").orElseThrow().text();
    }
    try (TestingCentre later = TestingCentre.start(database)) {
      assertEquals(Set.of(Role.READER), roles(later, key));
    }
  }

  private static Set<Role> roles(TestingCentre centre, String key) {
    return centre.bean(Participants.class).byKey(key).orElseThrow().roles();
  }

  @Test
  void refusesCodesThatCouldNotBePartOfAnId() {
    assertThrows(IllegalArgumentException.class, () -> new Participant("Bank/1", "Bank", Set.of()));
  }
}
