package org.haltwire.centre.audit.heads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.audit.TestingLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the clock does and whoever writes to the database: every hour a head is signed.
class HeadsTest {

  @TempDir private Path data;

  private final TestingLog testing = new TestingLog();

  @AfterEach
  void close() {
    testing.close();
  }

  private Heads heads() {
    return TestingHeads.of(testing, data);
  }

  private void pass(Duration time) {
    testing.setTime(testing.time() + time.toMillis());
  }

  private long size(Heads heads) {
    return heads
        .latest()
        .flatMap(note -> SignedHead.of("latest", note, heads.key()))
        .map(one -> one.head().size())
        .orElse(-1L);
  }

  private List<Long> files() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("audit"))) {
      return all.map(one -> one.getFileName().toString())
          .filter(name -> name.endsWith(".note"))
          .map(name -> Long.valueOf(name.replaceFirst(".*-(\\d+)\\.note", "$1")))
          .sorted()
          .toList();
    }
  }

  @Test
  void signsEveryHour() throws IOException {
    Heads heads = heads();
    for (int minute = 0; minute <= 120; minute++) {
      testing.grow(1);
      heads.publishInTime();
      pass(Duration.ofMinutes(1));
    }
    assertEquals(List.of(1L, 61L, 121L), files());
    assertEquals(121, size(heads));
  }

  @Test
  void signsOnAfterAClockThatLeaptAheadWasPutBack() throws IOException {
    Heads heads = heads();
    testing.grow(1);
    heads.publishInTime();
    long right = testing.time();
    pass(Duration.ofDays(3_650));
    testing.grow(1);
    heads.publishInTime();
    testing.setTime(right + Duration.ofMinutes(90).toMillis());
    testing.grow(1);
    heads.publishInTime();
    assertEquals(List.of(1L, 2L, 3L), files());
    assertEquals(3, size(heads), "the newest is of the largest tree");
    pass(Duration.ofMinutes(10));
    testing.grow(1);
    heads.publishInTime();
    assertEquals(List.of(1L, 2L, 3L), files(), "not more often than it should");
  }

  @Test
  void isNotKeptFromSigningByRowsThatItDidNotSign() throws IOException {
    Heads heads = heads();
    testing.grow(5);
    heads.publishInTime();
    testing.grow(5);
    pass(Duration.ofHours(1));
    long now = testing.time();
    // A copy of a head that was signed, as if it were of now, and of later, and of a larger tree.
    for (long at : new long[] {now - 1, now, now + 1, 9_000_000_000_000_000L}) {
      testing.jdbc.update(
          "insert into audit_head (at, size, note) select ?, 999, min(note) from audit_head", at);
    }
    heads.publishInTime();
    assertTrue(files().contains(10L), () -> "the file is there whatever the rows say");
    pass(Duration.ofMinutes(1));
    heads.publishInTime();
    assertEquals(10, size(heads));
  }

  @Test
  void signsAtAStartWhatTheLastOneLeft() throws IOException {
    testing.grow(1);
    heads().publishInTime();
    testing.grow(1);
    pass(Duration.ofMinutes(1));
    Heads again = heads();
    again.publishInTime();
    assertEquals(List.of(1L, 2L), files());
    testing.grow(1);
    pass(Duration.ofMinutes(1));
    again.publishInTime();
    assertEquals(List.of(1L, 2L), files(), "once");
  }
}
