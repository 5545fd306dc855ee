package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.EveryRow.Place;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.calls.sip.SipPort;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calls of every kind go through every door. Then nobody finds out who called whom: not from a row
/// of a table, an entry of the journal, a snapshot or a line of a log, nor from the database's own
/// files, which are what a backup copies.
class NoPairsTest {

  /// Of an ordinary call neither number is anywhere.
  private static final long HONEST = 77_010_123_401L;

  private static final long FRIEND = 77_050_123_402L;
  private static final long SPOOFED = 77_010_123_403L;
  private static final long SPARED = 77_050_123_404L;
  private static final long LABELLED = 77_010_123_405L;
  private static final long WARNED = 77_010_123_406L;
  private static final long FOREIGN = 4_915_112_345_407L;
  private static final long CALLED = 77_010_123_408L;
  private static final long THIEF = 77_010_123_409L;
  private static final long VICTIM = 77_050_123_410L;

  @TempDir private Path folder;

  @Test
  void nobodyFindsOutWhoCalledWhom() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.list = new CopyOnWriteArrayList<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    List<Place> rows = new ArrayList<>();
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(folder.resolve("postgres"), TestingPostgres.software())) {
      Database database = server.create("pairs");
      try (CallsTown town =
          new CallsTown(
              database, "haltwire.data=" + folder.resolve("data"), "haltwire.calls.sip-port=0")) {
        calls(town);
        entries(town.centre.bean(Journal.class), rows);
      }
      rows.addAll(EveryRow.of(database));
    } finally {
      root.detachAppender(log);
    }
    log.list.forEach(event ->
        rows.add(new Place("log", event.getFormattedMessage().getBytes(StandardCharsets.UTF_8))));
    assertTrue(rows.stream().anyMatch(row -> row.name().contains("journal_snapshot")));
    assertTrue(
        rows.stream().anyMatch(row -> row.name().equals("journal") && has(row, VICTIM)),
        "the journal knows that the victim was in a call");
    assertTrue(rows.stream().anyMatch(row -> row.name().contains("blocked") && has(row, SPOOFED)));
    for (long[] pair :
        new long[][] {
          {HONEST, FRIEND},
          {SPOOFED, SPARED},
          {LABELLED, WARNED},
          {FOREIGN, CALLED},
          {THIEF, VICTIM}
        }) {
      for (Place row : rows) {
        assertFalse(has(row, pair[0]) && has(row, pair[1]), () -> row.name() + " has a pair");
      }
    }
    for (Place file : files()) {
      for (long number : new long[] {HONEST, FRIEND, SPARED}) {
        assertFalse(has(file, number), () -> file.name() + " has " + number);
      }
    }
  }

  private static void calls(CallsTown town) throws Exception {
    Client police = Client.of(town.centre, "police", Role.AUTHORITY);
    String fraud =
        "{\"time\":\"2026-03-17T09:00:00+05:00\",\"phone\":\"+%d\",\"meaning\":\"FRAUD\"}"
            .formatted(THIEF);
    assertEquals(200, police.json("/v1/labels", fraud).statusCode());
    FlaggedNumbers flagged = town.centre.bean(FlaggedNumbers.class);
    Soon.is("the label at the switchboard", () -> flagged.contains(THIEF));
    town.save(town.alem, "" + HONEST, "" + FRIEND);
    town.check(town.berkut, "" + HONEST, "" + FRIEND, "", "");
    SipPort.invite(town.centre, HONEST, FRIEND, "X-Haltwire-Trunk: abroad\r\n");
    String lines =
        """
        {"do":"register","id":"1","msisdnA":"%1$d","msisdnB":"%2$d"}
        {"do":"end","id":"2","msisdnA":"%1$d","msisdnB":"%2$d"}
        {"do":"garbled","id":"3","msisdnA":"%1$d","msisdnB":"%2$d"}
        """
            .formatted(HONEST, FRIEND);
    town.alem.post("/v1/calls", "application/x-ndjson", lines);
    town.check(town.berkut, "" + SPOOFED, "" + SPARED, "", "");
    town.check(town.alem, "" + LABELLED, "" + WARNED, "", "mild");
    town.check(town.alem, "" + FOREIGN, "" + CALLED, "", "abroad");
    town.save(town.alem, "" + THIEF, "" + VICTIM);
    town.check(town.berkut, "" + THIEF, "" + VICTIM, "", "");
    JdbcClient jdbc = town.centre.bean(JdbcClient.class);
    Soon.is(
        "the blocked call as evidence",
        () -> jdbc.sql("select count(*) from blocked_call").query(Long.class).single() == 1);
    Journal journal = town.centre.bean(Journal.class);
    // The policy's activation is the first.
    Soon.is("an activation, a label and two calls in the journal", () -> journal.head() >= 4);
  }

  private static void entries(Journal journal, List<Place> rows) {
    journal.read(
        1,
        1_000,
        entry -> rows.add(new Place("journal", entry.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private List<Place> files() throws IOException {
    List<Place> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.add(new Place(folder.relativize(file).toString(), bytes));
      }
    }
    assertTrue(
        files.stream().anyMatch(file -> file.name().contains("pg_wal")), "the log of writes");
    return files;
  }

  /// As digits, or as a number of eight bytes in either order.
  private static boolean has(Place place, long number) {
    byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer big = ByteBuffer.allocate(8).putLong(number);
    ByteBuffer little = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number);
    return contains(place.bytes(), digits)
        || contains(place.bytes(), big.array())
        || contains(place.bytes(), little.array());
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
