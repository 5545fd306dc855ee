package org.haltwire.centre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.junit.jupiter.api.Test;

/// Ids beyond what is kept in memory: in the database's buckets, behind a filter.
class IdIndexTest {

  private static final int SIZE = IdSegment.SIZE;

  @Test
  void findsIdsInEachTierAndAfterARestart() throws SQLException, InterruptedException {
    try (TestingJournal testing = TestingJournal.start()) {
      IdTable table = new IdTable(testing.pool());
      IdIndex index = new IdIndex(table);
      Thread indexer = Thread.ofPlatform().start(index);
      fill(index, 1, 3L * SIZE + 100);
      awaitIndexed(index, 3);
      index.close();
      indexer.join();
      assertFound(index, 1, 5, SIZE, SIZE + 1L, 3L * SIZE, 3L * SIZE + 100);
      assertEquals(List.of(), index.inMemory(hash(5)), "the oldest segment is not in memory");

      IdIndex again = new IdIndex(new IdTable(testing.pool()));
      assertEquals(3L * SIZE + 1, again.firstNotIndexed());
      fill(again, again.firstNotIndexed(), 3L * SIZE + 100);
      assertFound(again, 1, 5, SIZE, SIZE + 1L, 3L * SIZE, 3L * SIZE + 100);
      assertTrue(falseAlarms(again) < 100, "in 10,000 new ids: " + falseAlarms(again));
    }
  }

  /// Duplicates and conflicts of an id whose segment left the memory, by way of the journal.
  @Test
  void knowsAnOldPaymentAgainByWayOfTheJournal() throws SQLException, InterruptedException {
    JournalSettings large =
        new JournalSettings(65_536, 2_048, Duration.ZERO, Duration.ofSeconds(10), 0);
    try (TestingJournal testing = TestingJournal.start(large)) {
      int count = 3 * SIZE + 10;
      for (int i = 0; i < count; i += 4_096) {
        int from = i;
        List<Fact> some =
            java.util.stream.IntStream.range(i, Math.min(count, i + 4_096))
                .<Fact>mapToObj(number -> payment(number, from))
                .toList();
        testing.journal().appendHistory(some).join();
      }
      assertEquals(count, testing.journal().head());
      assertKnown(testing.journal());
      testing.restart(large);
      assertKnown(testing.journal());
      assertEquals(count, testing.journal().head());
    }
  }

  private static void assertKnown(Journal journal) {
    for (int number : List.of(3, SIZE - 1, SIZE, 2 * SIZE + 7, 3 * SIZE + 5)) {
      Fact payment = payment(number, number / 4_096 * 4_096);
      Entry entry = journal.find(payment.id()).orElseThrow();
      assertEquals(number + 1L, entry.position());
      assertEquals(new Appended.Stored(entry, true), journal.append(payment).join());
      Fact other = TestingJournal.payment("p" + number, 77, payment.occurredAt());
      assertEquals(new Appended.Conflict(entry), journal.append(other).join());
    }
  }

  private static Fact payment(int number, int from) {
    return TestingJournal.payment("p" + number, 5, TestingJournal.START - 4_000_000 + from);
  }

  private static void fill(IdIndex index, long from, long upTo) {
    for (long position = from; position <= upTo; position++) {
      index.add(position, hash(position));
    }
  }

  private static long hash(long position) {
    return IdIndex.hash(new FactId("BANKA", "p" + position));
  }

  private static void assertFound(IdIndex index, long... positions) {
    for (long position : positions) {
      long hash = hash(position);
      boolean near = index.inMemory(hash).contains(position);
      Map<Long, List<Long>> old = index.lookUp(List.of(hash));
      boolean far = index.mayBeOld(hash) && old.getOrDefault(hash, List.of()).contains(position);
      assertTrue(near || far, "position " + position);
      assertEquals(position <= 3L * SIZE, far, "in the database: " + position);
    }
    long unknown = hash(-7);
    assertEquals(List.of(), index.inMemory(unknown));
    assertEquals(List.of(), index.lookUp(List.of(unknown)).get(unknown));
    assertFalse(index.inMemory(hash(positions[positions.length - 1])).isEmpty());
  }

  private static int falseAlarms(IdIndex index) {
    int alarms = 0;
    for (int i = 1; i <= 10_000; i++) {
      alarms += index.mayBeOld(hash(-i)) ? 1 : 0;
    }
    return alarms;
  }

  private static void awaitIndexed(IdIndex index, int segments) {
    Soon.is(
        segments + " segments indexed",
        () -> index.firstNotIndexed() > (long) (segments - 1) * SIZE + 1);
  }
}
