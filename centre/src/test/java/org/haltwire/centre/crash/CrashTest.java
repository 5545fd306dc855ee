package org.haltwire.centre.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the centre, and now and then its PostgreSQL, at random moments while clients send, and
/// holds it to what it answered.
class CrashTest {

  private static final long SEED = Long.getLong("haltwire.seed", System.nanoTime());
  private static final int CLIENTS = 6;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Book book = new Book();
  @TempDir private Path data;

  @Test
  void keepsEveryAnswerThroughThreeKills() throws Exception {
    killAndCompare(3);
  }

  @Test
  @Tag("slow")
  void keepsEveryAnswerThroughTwentyKills() throws Exception {
    killAndCompare(20);
  }

  /// A stop that is asked for under load, and one that is itself cut short.
  @Test
  void keepsEveryAnswerThroughStopsThatAreCutShort() throws Exception {
    for (int round = 0; round < 2; round++) {
      try (RunningCentre centre = start()) {
        List<Thread> clients = clients(centre, "s" + round);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(500, 1_500)));
        centre.askToStop();
        if (round == 1) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(700)));
          centre.kill();
        } else {
          assertEquals(143, centre.stop(), "stopped by SIGTERM");
        }
        for (Thread client : clients) {
          client.join();
        }
      }
    }
    compare(20);
  }

  /// Snapshots are frequent, so that some kills hit one.
  private RunningCentre start() throws IOException {
    return RunningCentre.start(data, "--set=haltwire.journal.snapshot-every=200");
  }

  private void killAndCompare(int kills) throws Exception {
    for (int round = 0; round < kills; round++) {
      sendAndKill(round);
    }
    compare(kills * 10);
  }

  private void compare(int atLeast) throws Exception {
    Set<Long> positions;
    try (RunningCentre centre = start()) {
      book.look(centre);
      positions = book.compare(centre);
    }
    assertEquals(List.of(), book.wrong(), "seed " + SEED);
    assertTrue(book.acknowledged() >= atLeast, book.acknowledged() + " were acknowledged");
    compareWithRows(positions);
  }

  private void sendAndKill(int round) throws IOException, InterruptedException {
    try (RunningCentre centre = start()) {
      book.look(centre);
      List<Thread> clients = clients(centre, "r" + round);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(300, 2_500)));
      if (random.nextInt(3) == 0) {
        centre.killWithPostgres();
      } else {
        centre.kill();
      }
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  private List<Thread> clients(RunningCentre centre, String round) {
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = round + "c" + client;
      clients.add(Thread.ofVirtual().start(() -> book.send(centre, name)));
    }
    return clients;
  }

  /// The journal's rows follow each other without a gap and hold the policy's activation and the
  /// payments, nothing else.
  private void compareWithRows(Set<Long> positions) throws SQLException {
    Set<Long> expected = new HashSet<>(positions);
    expected.add(1L);
    Set<Long> found = new HashSet<>();
    try (EmbeddedPostgres server = postgres();
        Connection connection = server.database("haltwire").open("test");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select first_position, count from journal order by 1")) {
      while (row.next()) {
        assertEquals(found.size() + 1, row.getLong(1), "the next row's first_position");
        for (int i = 0; i < row.getInt(2); i++) {
          found.add(row.getLong(1) + i);
        }
      }
    }
    assertEquals(expected, found, "seed " + SEED);
  }

  /// Whatever a failed test left running.
  @AfterEach
  void stopPostgres() {
    postgres().close();
  }

  private EmbeddedPostgres postgres() {
    return EmbeddedPostgres.start(data.resolve("postgres"), TestingPostgres.software());
  }
}
