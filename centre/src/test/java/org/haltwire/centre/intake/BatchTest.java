package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// A batch on the test's own thread, so that what is read and what is answered can be compared at
/// every step.
class BatchTest {

  /// What the generator may keep before it hands it on.
  private static final int JACKSON_BYTES = 16 << 10;

  private static final int GROUPS = Batch.UNDER_WAY + 1;

  @TempDir private Path folder;

  @Test
  void readsNoFurtherThanAFewGroupsAheadOfItsAnswers() throws IOException {
    try (TestingCentre centre = TestingCentre.start()) {
      Answers answers = new Answers();
      int count = 12 * Batch.GROUP;
      int[] farthest = new int[1];
      Sender sender =
          new Sender(1, count, line -> farthest[0] = Math.max(farthest[0], line - answers.count()));
      run(centre, false, sender, answers);
      assertEquals(count, answers.count());
      int written = 1 + JACKSON_BYTES / answers.shortest();
      int bound = (GROUPS + 1) * Batch.GROUP + written;
      assertTrue(farthest[0] <= bound, () -> farthest[0] + " lines ahead, at most " + bound);
      assertTrue(farthest[0] >= Batch.GROUP, "lines are read in groups");
    }
  }

  @Test
  void historyEndsAtTheFirstGroupThatFailsAndGoesOnFromThere()
      throws IOException, InterruptedException {
    try (EmbeddedPostgres server = postgres();
        TestingCentre centre = centre(server)) {
      int stop = 3 * Batch.GROUP + 10;
      int count = 40 * Batch.GROUP;
      Answers answers = new Answers();
      Sender sender = new Sender(1, count, line -> stopAt(stop, line, server));
      run(centre, true, sender, answers);
      List<String> lines = answers.lines();
      int first = firstFailed(lines);
      assertTrue(first < lines.size(), "some line is answered 503");
      assertEquals(lines.size(), inOrder(lines), "each line once, in order");
      lines.stream().skip(first).forEach(BatchTest::unavailable);
      assertEquals(0, first % Batch.GROUP, "whole groups");
      assertTrue(sender.given <= first + (GROUPS + 1) * Batch.GROUP, "the rest is not read");

      Journal journal = centre.bean(Journal.class);
      long head = journal.head();
      server.restart();
      Answers rest = new Answers();
      awaitAvailable(journal, head);
      run(centre, true, new Sender(first + 1, count, _ -> {}), rest);
      assertEquals(count - first, rest.count());
      rest.lines().forEach(line -> assertTrue(line.contains("\"verdict\""), line));
    }
  }

  @Test
  void whatIsNotHistoryAnswersEveryLineWhileTheDatabaseIsAway() throws IOException {
    try (EmbeddedPostgres server = postgres();
        TestingCentre centre = centre(server)) {
      int count = 10 * Batch.GROUP;
      Answers answers = new Answers();
      run(centre, false, new Sender(1, count, line -> stopAt(700, line, server)), answers);
      List<String> lines = answers.lines();
      assertEquals(count, inOrder(lines));
      unavailable(lines.getLast());
    }
  }

  private static int firstFailed(List<String> lines) {
    return (int) lines.stream().takeWhile(line -> line.contains("\"verdict\"")).count();
  }

  private static int inOrder(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String begin = "{\"line\":" + (i + 1) + ",";
      assertTrue(lines.get(i).startsWith(begin), lines.get(i));
    }
    return lines.size();
  }

  private static void unavailable(String line) {
    assertTrue(line.contains("\"type\":\"urn:haltwire:problem:unavailable\""), line);
    assertTrue(line.contains("\"retryAfter\":"), line);
  }

  private static void awaitAvailable(Journal journal, long head) throws InterruptedException {
    journal.awaitBeyond(head, Duration.ofMinutes(3));
    assertTrue(journal.available());
  }

  private static void stopAt(int stop, int line, EmbeddedPostgres server) {
    if (line == stop) {
      try {
        server.stop();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private EmbeddedPostgres postgres() {
    return EmbeddedPostgres.start(folder.resolve("pg"), TestingPostgres.software());
  }

  private TestingCentre centre(EmbeddedPostgres server) {
    return TestingCentre.start(
        server.database("haltwire"),
        "haltwire.data=" + folder.resolve("data"),
        "haltwire.journal.patience=3s");
  }

  private static void run(TestingCentre centre, boolean history, Sender sender, Answers answers)
      throws IOException {
    BatchTerms terms =
        new BatchTerms(
            centre.bean(Readers.class),
            centre.bean(Ledger.class),
            centre.bean(AnswerWriter.class),
            new Participant("bank", "Bank", Set.of(Role.SENDER)),
            history,
            (who, status) -> {});
    try (JsonGenerator out =
        JsonLimits.LINES.createGenerator(ObjectWriteContext.empty(), answers)) {
      new Batch(terms, new Lines(sender, JsonLimits.LINE_BYTES), out).run();
    }
  }

  /// Gives one line at a time and always has more until it ends.
  private static final class Sender extends InputStream {

    private final int last;
    private final IntConsumer before;
    private int given;
    private byte[] line = new byte[0];
    private int at;

    Sender(int first, int last, IntConsumer before) {
      this.last = last;
      this.before = before;
      this.given = first - 1;
    }

    @Override
    public int available() {
      return given < last || at < line.length ? 1 : 0;
    }

    @Override
    public int read() {
      throw new IllegalStateException("Expected to be read in pieces");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == line.length) {
        if (given == last) {
          return -1;
        }
        given++;
        before.accept(given);
        line = TestingBody.line("flow-" + given).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, count);
      at += count;
      return count;
    }
  }

  /// Counts answers as they leave.
  private static final class Answers extends ByteArrayOutputStream {

    private volatile int ended;

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      ended += (int) IntStream.range(from, from + length).filter(i -> bytes[i] == '\n').count();
    }

    int count() {
      return ended;
    }

    List<String> lines() {
      return toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList());
    }

    int shortest() {
      return lines().stream().mapToInt(String::length).min().orElse(1);
    }
  }
}
