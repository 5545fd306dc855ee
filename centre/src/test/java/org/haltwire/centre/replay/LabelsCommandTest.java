package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabelsCommandTest {

  private static final String ROWS =
      """
      payment,paymentSender,account,phone,site,meaning,basis,time,id
      p1,,,,,FRAUD,CHARGEBACK,2026-03-17T09:00:00+05:00,
      p2,other,,,,HONEST,COURT,2026-03-17T09:00:00+05:00,l2
      ,,KZ75125KZT1001300335,,,FRAUD,COURT,2026-03-17T09:00:00+05:00,
      ,,,,evil.example,FRAUD,POLICE,2026-03-17T09:00:00+05:00,
      p1,,KZ75125KZT1001300335,,,FRAUD,COURT,2026-03-17T09:00:00+05:00,l5
      ,,,+77010000001,,MAYBE,COURT,2026-03-17T09:00:00+05:00,
      p3,,,,,FRAUD
      """;

  @TempDir private Path folder;

  @Test
  void bringsLabelsAndSaysWhichWaitAndWhichWereRefused() throws IOException {
    try (TestingCentre centre = TestingCentre.start()) {
      Participants participants = centre.bean(Participants.class);
      participants.register(new Participant("police", "Police", Set.of(Role.AUTHORITY)));
      String key = participants.issue("police").orElseThrow().text();
      String first = send(centre, key);
      assertEquals(
          List.of("labels taken 4", "known before 0", "pending 2", "rows refused 3"),
          first.lines().skip(lines(first) - 5).limit(4).map(LabelsCommandTest::packed).toList());
      List<String> rejects = Files.readAllLines(folder.resolve("rejects.csv"));
      assertEquals(4, rejects.size(), rejects::toString);
      assertTrue(
          rejects.stream().anyMatch(one -> one.matches("5,.*exactly one of payment.*")),
          rejects::toString);
      assertTrue(
          rejects.stream().anyMatch(one -> one.matches("6,.*one of FRAUD, HONEST.*")),
          rejects::toString);
      assertTrue(
          rejects.stream().anyMatch(one -> one.matches("7,.*Expected 9 columns.*")),
          rejects::toString);
      Label other =
          (Label) centre.bean(Journal.class).find(new FactId("police", "l2")).orElseThrow().fact();
      assertEquals(new Label.OfPayment(new FactId("other", "p2"), "", ""), other.about());
      String again = send(centre, key);
      assertTrue(
          again.lines().map(LabelsCommandTest::packed).anyMatch("known before 4"::equals), again);
    }
  }

  @Test
  void refusesAFileWithForeignColumns() {
    Outbox outbox = new Outbox();
    Rejects rejects = new Rejects(folder.resolve("r.csv"), List.of(), false);
    for (List<String> header :
        List.of(
            List.of("payment", "meaning", "time", "colour"),
            List.of("payment", "payment", "meaning", "time"),
            List.of("meaning", "time"),
            List.of("payment", "meaning"))) {
      assertThrows(Unusable.class, () -> new LabelFeed(header, outbox, rejects), header::toString);
    }
  }

  @Test
  void readsFromARowOn() throws IOException, InterruptedException {
    Outbox outbox = new Outbox();
    Rejects rejects = new Rejects(folder.resolve("r.csv"), List.of(), false);
    LabelFeed feed = new LabelFeed(List.of("payment", "meaning", "time"), outbox, rejects);
    byte[] rows = "a,FRAUD,t\nb,FRAUD,t\n".getBytes(StandardCharsets.UTF_8);
    feed.read(new CsvRows(new ByteArrayInputStream(rows), ','), 2);
    outbox.end();
    Piece piece = outbox.send().orElseThrow();
    assertEquals(
        "{\"type\":\"label\",\"payment\":\"b\",\"meaning\":\"FRAUD\",\"time\":\"t\"}\n",
        piece.toString(StandardCharsets.UTF_8));
  }

  private String send(TestingCentre centre, String key) throws IOException {
    Path file = folder.resolve("labels.csv");
    Files.writeString(file, ROWS);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        new CommandLine(new LabelsCommand(out, out))
            .execute(
                file.toString(),
                "--centre=" + centre.uri(""),
                "--key=" + key,
                "--rejects=" + folder.resolve("rejects.csv"));
    assertEquals(0, code, said::toString);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  private static String packed(String line) {
    return line.strip().replaceAll(" +", " ");
  }
}
