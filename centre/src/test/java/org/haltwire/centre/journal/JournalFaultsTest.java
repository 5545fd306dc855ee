package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.JournalTest.read;
import static org.haltwire.centre.journal.JournalTest.stored;
import static org.haltwire.centre.journal.TestingJournal.SETTINGS;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.core.engine.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFaultsTest {

  @Test
  void refusesToStartOnAFlippedByteAndNamesTheRow() throws SQLException {
    try (TestingJournal testing = journalOf(300)) {
      testing.journal().close();
      testing.forgetSnapshots();
      testing.sql(
          """
          update journal set body = set_byte(body, 20, get_byte(body, 20) # 4)
          where first_position = (
            select max(first_position) from journal where first_position <= 150)
          """);
      JournalDamaged damage = assertThrows(JournalDamaged.class, () -> testing.open(SETTINGS));
      assertTrue(
          String.valueOf(damage.getMessage()).contains("first_position"), damage.getMessage());
    }
  }

  @Test
  void refusesToStartOnAMissingRow() throws SQLException {
    try (TestingJournal testing = journalOf(300)) {
      testing.journal().close();
      testing.sql(
          """
          delete from journal
          where first_position = (
            select max(first_position) from journal where first_position <= 150)
          """);
      assertThrows(JournalDamaged.class, () -> testing.open(SETTINGS));
    }
  }

  @Test
  void readsAnOlderSnapshotOrTheJournalWhereASnapshotIsDamaged() throws SQLException {
    try (TestingJournal testing = journalOf(200)) {
      List<Entry> before = read(testing.journal());
      testing.restart();
      testing.journal().close();
      testing.sql(
          "update journal_snapshot_chunk set body = set_byte(body, 9, get_byte(body, 9) # 1)");
      try (Journal journal = testing.open(SETTINGS)) {
        assertEquals(before, read(journal));
        assertEquals(201, stored(journal.append(payment("next", 1)).join()).position());
      }
    }
  }

  @Test
  void doesNotStartBesideAnotherLeader() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      NotLeader refused = assertThrows(NotLeader.class, () -> testing.open(SETTINGS));
      assertTrue(String.valueOf(refused.getMessage()).contains("process "), refused.getMessage());
      assertEquals(1, stored(testing.journal().append(payment("p", 1)).join()).position());
    }
  }

  @Test
  void stopsWhenAnotherLeaderTookOver() throws SQLException, InterruptedException {
    try (TestingJournal testing = journalOf(10)) {
      testing.sql("update journal_leader set epoch = epoch + 1, holder = 'another'");
      CompletableFuture<Appended> future = testing.journal().append(payment("late", 1));
      assertInstanceOf(
          JournalUnavailable.class,
          assertThrows(CompletionException.class, future::join).getCause());
      assertTrue(testing.awaitStop());
      assertFalse(testing.journal().available());
      assertEquals(10, testing.journal().head());
    }
  }

  @Test
  void recoversByItselfWhenTheDatabaseWasAway(@TempDir Path folder)
      throws SQLException, IOException, InterruptedException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, TestingPostgres.software());
        TestingJournal testing = TestingJournal.start(server.database("haltwire"), SETTINGS)) {
      Map<String, Entry> acknowledged = new HashMap<>();
      List<CompletableFuture<Appended>> underWay = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        underWay.add(testing.journal().append(payment("p" + i, i)));
        if (i == 250) {
          server.stop();
        }
      }
      int failed = collect(underWay, acknowledged);
      assertTrue(failed > 0, "failed while the database was away");
      assertFalse(testing.journal().available());
      assertTrue(testing.journal().append(payment("q", 1)).isCompletedExceptionally(), "at once");
      server.restart();
      long head = testing.journal().head();
      assertTrue(testing.journal().awaitBeyond(head, Duration.ofMinutes(3)) > head);
      for (int i = 0; i < 500; i++) {
        Entry entry = stored(testing.journal().append(payment("p" + i, i)).join());
        assertEquals(acknowledged.getOrDefault("p" + i, entry), entry);
      }
      assertEquals(500, testing.journal().head());
    }
  }

  @Test
  void answersLaterWhereTheDiskIsFullAndLosesNothing() throws SQLException, InterruptedException {
    try (TestingJournal testing = journalOf(100)) {
      testing.sql(
          """
          create function no_space() returns trigger language plpgsql as $$ begin
            raise exception 'could not extend file: No space left on device'
              using errcode = '53100';
          end $$
          """);
      testing.sql("create trigger full_disk before insert on journal execute function no_space()");
      answersLater(testing, () -> testing.sql("drop trigger full_disk on journal"));
    }
  }

  @Test
  void answersLaterWhereAStatementHangs() throws SQLException, InterruptedException {
    try (TestingJournal testing = journalOf(100);
        java.sql.Connection other = testing.pool().getConnection();
        java.sql.Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table journal in share mode");
      answersLater(testing, other::rollback);
      other.setAutoCommit(true);
    }
  }

  private interface Repair {
    void run() throws SQLException;
  }

  /// Those under way are told to come again, new ones at once; after the repair they are in.
  private static void answersLater(TestingJournal testing, Repair repair)
      throws SQLException, InterruptedException {
    CompletableFuture<Appended> underWay = testing.journal().append(payment("late", 3_000_000));
    Map<String, Entry> none = new HashMap<>();
    assertEquals(1, collect(List.of(underWay), none));
    assertFalse(testing.journal().available());
    assertTrue(testing.journal().append(payment("new", 1)).isCompletedExceptionally(), "at once");
    assertEquals(100, testing.journal().head());
    assertTrue(testing.journal().find(payment("late", 1).id()).isEmpty(), "not shown");
    repair.run();
    assertEquals(101, testing.journal().awaitBeyond(100, Duration.ofMinutes(3)));
    Entry late = stored(testing.journal().append(payment("late", 3_000_000)).join());
    assertEquals(101, late.position());
    assertEquals(102, stored(testing.journal().append(payment("new", 1)).join()).position());
    List<Entry> before = read(testing.journal());
    testing.journal().close();
    testing.forgetSnapshots();
    try (Journal again = testing.open(SETTINGS)) {
      assertEquals(before, read(again));
    }
  }

  private static int collect(
      List<CompletableFuture<Appended>> futures, Map<String, Entry> acknowledged) {
    int failed = 0;
    for (int i = 0; i < futures.size(); i++) {
      try {
        acknowledged.put("p" + i, stored(futures.get(i).orTimeout(180, TimeUnit.SECONDS).join()));
      } catch (CompletionException away) {
        assertInstanceOf(JournalUnavailable.class, away.getCause());
        failed++;
      }
    }
    return failed;
  }

  private static TestingJournal journalOf(int payments) throws SQLException {
    TestingJournal testing = TestingJournal.start();
    for (int i = 0; i < payments; i += 10) {
      List<org.haltwire.core.event.Fact> some = new ArrayList<>();
      for (int j = i; j < i + 10; j++) {
        some.add(payment("p" + j, 100_000L * j));
      }
      testing.journal().appendAll(some).join();
    }
    return testing;
  }

  @Test
  void syncsEveryCommitToDisk() throws SQLException {
    try (TestingJournal testing = TestingJournal.start();
        java.sql.Connection connection = testing.pool().getConnection();
        java.sql.Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (java.sql.ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          assertEquals("on", row.getString(1), setting);
        }
      }
    }
    assertTrue(Files.exists(TestingPostgres.software()));
  }
}
