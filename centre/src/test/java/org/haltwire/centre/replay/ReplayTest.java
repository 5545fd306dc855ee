package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayTest {

  private static final String ROWS =
      """
      TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD
      1,2018-04-01 00:00:31,596,3156,57.16,0
      2,2018-04-01 00:02:10,4961,3412,81.51,1
      3,yesterday,2,3,4.00,0
      4,2018-04-02 00:00:00,2,3,4.00
      "5","2018-04-03 00:00:00","2","3","4.000000000000001","0"
      7,2018-04-03 00:00:01,2,3,0.004,0
      8,2018-04-03 00:00:02,2,3,-4.00,0
      9,2018-04-03 00:00:02,2,3,0,0

      6,2018-04-20 10:00:00,2,3,4.00,0
      """;

  @TempDir private Path folder;

  @Test
  void bringsPaymentsAndLabelsInOrderAndAgainWithoutHarm() throws IOException {
    try (TestingCentre centre = TestingCentre.start()) {
      Participants participants = centre.bean(Participants.class);
      participants.register(new Participant("archive", "Archive", EnumSet.allOf(Role.class)));
      String key = participants.issue("archive").orElseThrow().text();
      assertEquals(0, replay(packed(), centre, key));
      Journal journal = centre.bean(Journal.class);
      long first = position(journal, "fh-2");
      assertEquals(first + 1, position(journal, "fh-5"));
      assertEquals(first + 2, position(journal, "fh-9"));
      assertEquals(0, amount(journal, "fh-9"), "a card that was only checked");
      assertEquals(first + 3, position(journal, "fh-2:FRAUD"));
      assertEquals(first + 4, position(journal, "fh-6"));
      Label label = (Label) journal.find(new FactId("archive", "fh-2:FRAUD")).orElseThrow().fact();
      assertEquals("card-4961", label.payerAccount());
      List<String> rejects = Files.readAllLines(folder.resolve("rejects.csv"));
      assertEquals(5, rejects.size(), rejects::toString);
      assertTrue(rejects.get(1).startsWith("3,"), rejects::toString);
      assertEquals(
          "6,\"Expected an amount not rounded to 0, but got \"\"0.004\"\"\","
              + "7,2018-04-03 00:00:01,2,3,0.004,0",
          rejects.get(3));
      assertTrue(
          rejects.stream().anyMatch(line -> line.startsWith("7,") && line.contains("-4.00")),
          rejects::toString);
      assertEquals(400, amount(journal, "fh-5"));
      long head = journal.head();
      assertEquals(0, replay(packed(), centre, key));
      assertEquals(head, journal.head());
    }
  }

  @Test
  void saysWhatIsWrongWithAMapping() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), "A,B\n1,2\n");
    Path mapping =
        Files.writeString(
            folder.resolve("m.yaml"), "time: { value: '{C}' }\npayment: { id: x, payer: {} }\n");
    CommandLine line = new CommandLine(new Replay());
    StringBuilder said = new StringBuilder();
    line.setExecutionExceptionHandler((failure, _, _) -> {
      said.append(failure.getMessage());
      return 1;
    });
    line.execute(csv.toString(), "--mapping", mapping.toString(), "--key", "k");
    assertEquals(
        mapping + ":1:16: Expected a column of the file (A, B), but got {C}", said.toString());
  }

  private int replay(Path csv, TestingCentre centre, String key) {
    return new CommandLine(new Replay())
        .execute(
            csv.toString(),
            "--mapping=../mappings/fraud-handbook.yaml",
            "--centre=" + centre.uri("/"),
            "--key=" + key,
            "--rejects=" + folder.resolve("rejects.csv"));
  }

  private Path packed() throws IOException {
    Path csv = folder.resolve("rows.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(csv))) {
      out.write(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return csv;
  }

  private static long amount(Journal journal, String id) {
    Payment payment = (Payment) journal.find(new FactId("archive", id)).orElseThrow().fact();
    return payment.terms().amount().minor();
  }

  private static long position(Journal journal, String id) {
    return journal.find(new FactId("archive", id)).orElseThrow().position();
  }
}
