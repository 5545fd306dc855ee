package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Senders of batches that do not keep to the conversation.
class BatchSocketTest {

  /// More answers than fit into the buffers of both systems.
  private static final int MANY = 60_000;

  /// So many requests of others are answered in a row while a sender gets nothing more rid of.
  private static final int STUCK = 100;

  private static TestingCentre centre;
  private static Client bank;
  private static Client other;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
    other = Client.of(centre, "other", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void holdsBackWhoDoesNotReadAndServesOthers() throws IOException {
    Journal journal = centre.bean(Journal.class);
    long before = journal.head();
    byte[] body = lines("slow", MANY);
    try (BatchSocket slow = new BatchSocket(bank, body, body.length)) {
      int others = serveOthersUntilStuck(slow, body.length);
      long taken = journal.head() - before - others;
      assertTrue(taken < MANY / 2, () -> "held back, but took " + taken);
      for (int i = 1; i <= MANY; i++) {
        begins(i, "slow", slow.answer());
      }
      assertEquals("", slow.answer());
      assertEquals(before + others + MANY, journal.head());
    }
  }

  @Test
  void goesOnWhenASenderHangsUpAndKeepsWhatItSentOnce() throws Exception {
    Journal journal = centre.bean(Journal.class);
    long before = journal.head();
    int count = 12 * Batch.GROUP;
    byte[] body = lines("rude", count);
    byte[] half = lines("rude", count / 2);
    List<String> seen = new ArrayList<>();
    try (BatchSocket rude = new BatchSocket(bank, half, body.length)) {
      while (seen.size() < Batch.GROUP) {
        seen.add(rude.answer());
      }
      rude.hangUp();
    }
    pay("after-the-rude");
    try (BatchSocket again = new BatchSocket(bank, body, body.length)) {
      for (int i = 1; i <= count; i++) {
        String answer = again.answer();
        begins(i, "rude", answer);
        if (i <= seen.size()) {
          assertEquals(seen.get(i - 1).replaceFirst("}$", ",\"repeated\":true}"), answer);
        }
      }
      assertEquals("", again.answer());
    }
    assertEquals(before + 1 + count, journal.head(), "each payment once");
  }

  /// How many requests of others were answered.
  private static int serveOthersUntilStuck(BatchSocket slow, long all) {
    int others = 0;
    long sent = 0;
    for (int still = 0; still < STUCK; others++) {
      pay("meanwhile-" + others);
      long now = slow.sent();
      assertTrue(now < all, "Expected to be held back, but all was taken and no answer read");
      still = now > 0 && now == sent ? still + 1 : 0;
      sent = now;
    }
    return others;
  }

  private static void pay(String id) {
    assertEquals(200, other.json("/v1/payments", TestingBody.payment(id)).statusCode(), id);
  }

  private static byte[] lines(String name, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> TestingBody.line(name + "-" + i))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void begins(int number, String name, String answer) {
    String begin = "{\"line\":%d,\"id\":\"%s-%d\",\"verdict\":\"".formatted(number, name, number);
    assertTrue(answer.startsWith(begin), answer);
  }
}
