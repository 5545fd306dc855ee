package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.JournalTest.read;
import static org.haltwire.centre.journal.JournalTest.stored;
import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private static final JournalSettings OFTEN =
      new JournalSettings(32_768, 64, Duration.ZERO, Duration.ofSeconds(3), 500);

  private final Policy policy = TestingJournal.policy("payments.yaml");

  @Test
  void takesSnapshotsWhileFactsFlowThatEqualAFullReplay() throws Exception {
    try (TestingJournal testing = TestingJournal.start(OFTEN)) {
      int count = 0;
      while (positions(testing).size() < 2) {
        count = append(testing, count, 200);
      }
      Opening fromSnapshot = new Opening(testing.pool(), new TestingPolicies(policy));
      Engine restored = fromSnapshot.engine(new Recent());
      assertTrue(fromSnapshot.snapshotAt() >= 500, "from " + fromSnapshot.snapshotAt());
      List<Entry> before = read(testing.journal());
      testing.journal().close();
      testing.forgetSnapshots();
      Opening whole = new Opening(testing.pool(), new TestingPolicies(policy));
      Engine replayed = whole.engine(new Recent());
      assertEquals(0, whole.snapshotAt());
      assertArrayEquals(memory(replayed), memory(restored));
      try (Journal again = testing.open(TestingJournal.SETTINGS)) {
        assertEquals(before, read(again));
      }
    }
  }

  @Test
  void setsASnapshotOfANewerFormatAside() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      append(testing, 0, 200);
      List<Entry> before = read(testing.journal());
      testing.journal().close();
      assertEquals(1, testing.sql("update journal_snapshot set format = 99"));
      Opening opening = new Opening(testing.pool(), new TestingPolicies(policy));
      assertEquals(200, opening.engine(new Recent()).position());
      assertEquals(0, opening.snapshotAt());
      try (Journal again = testing.open(TestingJournal.SETTINGS)) {
        assertEquals(before, read(again));
        assertEquals(201, stored(again.append(payment("next", 1)).join()).position());
      }
    }
  }

  @Test
  void leavesNothingBehindWhenGivenUp() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      append(testing, 0, 100);
      Engine engine = new Opening(testing.pool(), new TestingPolicies(policy)).engine(new Recent());
      assertThrows(
          CancellationException.class,
          () ->
              new Snapshots(testing.pool())
                  .save(engine, policy.id(), Snapshots.Ids.NONE, () -> false));
      assertEquals(List.of(), positions(testing));
    }
  }

  private List<Long> positions(TestingJournal testing) {
    return new Snapshots(testing.pool())
        .of(policy.memory(), Long.MAX_VALUE).stream().map(Snapshots.Header::position).toList();
  }

  private static int append(TestingJournal testing, int from, int count) {
    List<CompletableFuture<Appended>> answers = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      testing.clock(START + i * 1_000L);
      answers.add(testing.journal().append(payment("p" + i, 1_000L * i)));
    }
    answers.forEach(CompletableFuture::join);
    return from + count;
  }

  private static byte[] memory(Engine engine) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      engine.save(out);
    }
    return bytes.toByteArray();
  }
}
