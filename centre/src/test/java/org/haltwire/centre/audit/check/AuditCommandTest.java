package org.haltwire.centre.audit.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.audit.TestingLog;
import org.haltwire.centre.audit.heads.TestingHeads;
import org.haltwire.centre.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What `./haltwire audit verify` says to who holds the log against its heads.
class AuditCommandTest {

  @TempDir private Path data;

  private final TestingLog testing = new TestingLog();
  private String said = "";

  @AfterEach
  void close() {
    testing.close();
  }

  private void pass(Duration time) {
    testing.setTime(testing.time() + time.toMillis());
  }

  private int verify(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Database database = testing.database;
    String url =
        "%s?user=%s&password=%s".formatted(database.url(), database.user(), database.password());
    List<String> words = new ArrayList<>(List.of("--data", data.toString(), "--database", url));
    words.addAll(List.of(more));
    int code =
        new CommandLine(
                new AuditCommand.Verify(
                    new PrintStream(out, true, UTF_8), () -> Instant.ofEpochMilli(testing.time())))
            .execute(words.toArray(String[]::new));
    said = out.toString(UTF_8);
    return code;
  }

  private void grow(int count) {
    testing.grow(count);
  }

  private void sign() {
    TestingHeads.of(testing, data).publish();
  }

  @Test
  void saysHowMuchIsAfterTheLastHead() {
    grow(3);
    sign();
    assertEquals(0, verify(), said);
    assertTrue(said.contains("0 entries are after the last signed head"), said);
    grow(2);
    pass(Duration.ofMinutes(90));
    assertEquals(0, verify(), said);
    assertTrue(said.contains("2 entries are after the last signed head"), said);
    assertTrue(said.contains("1 h 30 min ago"), said);
  }

  @Test
  void failsWhereNoHeadWasSignedForTwoIntervals() {
    grow(3);
    sign();
    pass(Duration.ofMinutes(121));
    assertEquals(0, verify(), "nothing happened since");
    grow(2);
    assertEquals(AuditCommand.Verify.UNSIGNED, verify(), said);
    assertTrue(said.contains("of the entries since, nobody can tell"), said);
    assertEquals(0, verify("--every", "2h"), said);
    sign();
    assertEquals(0, verify(), said);
  }

  @Test
  void isNotAppeasedByEntriesWithTimesThatSomebodyMadeUp() {
    grow(3);
    sign();
    long right = testing.time();
    pass(Duration.ofDays(365));
    grow(2);
    testing.setTime(right + Duration.ofMinutes(121).toMillis());
    assertEquals(AuditCommand.Verify.UNSIGNED, verify(), said);
  }

  @Test
  void isNotAppeasedByAHeadOfTheFuture() {
    grow(3);
    sign();
    long right = testing.time();
    pass(Duration.ofDays(365));
    sign();
    testing.setTime(right + Duration.ofMinutes(121).toMillis());
    grow(2);
    assertEquals(AuditCommand.Verify.UNSIGNED, verify(), said);
  }

  @Test
  void failsWhereNoHeadWasSignedAtAll() {
    assertEquals(0, verify(), "there is nothing to sign");
    grow(1);
    assertEquals(AuditCommand.Verify.UNSIGNED, verify(), said);
  }

  @Test
  void failsOtherwiseWhereTheLogWasTouched() {
    grow(3);
    sign();
    pass(Duration.ofMinutes(121));
    grow(1);
    testing.tamper("update audit_entry set who = 'person:nobody' where place = 1");
    assertEquals(1, verify(), said);
    assertTrue(said.contains("CHANGED entry 1"), said);
  }
}
