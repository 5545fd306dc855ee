package org.haltwire.centre.access.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Guesses against a clock of their own and a real database.
class GuessesTest {

  private static final Caller STRANGER = new Caller("203.0.113.7", "");

  private static TestingCentre centre;
  private Instant now = Instant.parse("2026-03-10T09:00:00Z");
  private Guesses guesses;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @BeforeEach
  void forgetAll() {
    centre.bean(JdbcClient.class).sql("delete from guess").update();
    guesses = restarted();
  }

  private Guesses restarted() {
    return new Guesses(
        centre.bean(JdbcClient.class), () -> now, centre.bean(PlatformTransactionManager.class));
  }

  private static Caller at(int host) {
    return new Caller("198.51.100." + host, "");
  }

  @Test
  void letsAGuesserWaitLongerAndLongerAlsoAfterARestart() {
    int host = 0;
    for (long seconds : List.of(0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
      assertEquals(Duration.ZERO, guesses.charge("olga", at(++host)));
      guesses = restarted();
      assertEquals(
          Duration.ofSeconds(seconds),
          seconds == 0 ? Duration.ZERO : guesses.charge("olga", at(++host)));
      now = now.plusSeconds(seconds);
    }
  }

  @Test
  void forgetsFailuresAfterADayAndTakesRightOnesBack() {
    for (int i = 1; i <= 3; i++) {
      assertEquals(Duration.ZERO, guesses.charge("olga", at(i)));
    }
    assertTrue(guesses.charge("olga", at(4)).toMillis() > 0);
    now = now.plus(Guesses.REMEMBERED).plusSeconds(2);
    assertEquals(Duration.ZERO, guesses.charge("olga", at(5)));
    assertEquals(Duration.ZERO, guesses.charge("olga", at(6)));
    guesses.takeBack("olga", at(6));
    assertEquals(Duration.ZERO, guesses.charge("olga", at(7)));
    guesses.succeeded("olga", at(7));
    assertEquals(Duration.ZERO, guesses.charge("olga", at(8)));
  }

  @Test
  void isNotLockedForLongWhenTheClockJumpsBack() {
    IntStream.rangeClosed(1, 3).forEach(i -> guesses.charge("olga", at(i)));
    now = now.minus(Duration.ofDays(3));
    assertEquals(Duration.ZERO, guesses.charge("olga", at(4)));
  }

  @Test
  void sparesThePersonsOwnBrowserWhatStrangersCause() {
    IntStream.range(0, 50).forEach(i -> guesses.charge("olga", at(i)));
    assertTrue(guesses.charge("olga", at(60)).toMillis() > 0);
    assertEquals(Duration.ZERO, guesses.charge("olga", new Caller("203.0.113.9", "her secret")));
  }

  @Test
  void takesOneHouseholdOfTheNewInternetForOneGuesser() {
    for (int i = 0; i < 10; i++) {
      guesses.charge("name" + i, new Caller("2001:db8:1:2::" + i, ""));
    }
    assertTrue(guesses.charge("other", new Caller("[2001:db8:1:2:ffff::1]", "")).toMillis() > 0);
    assertEquals(Duration.ZERO, guesses.charge("other", new Caller("2001:db8:1:3::1", "")));
  }

  /// Ten thousand over a day: at one name from ten thousand addresses, and at ten thousand names
  /// from one address.
  @Test
  void looksAtFewOfTenThousandGuesses() {
    long atOneName =
        looked(i -> guesses.charge("olga", new Caller("10.0." + i / 256 + "." + i % 256, "")));
    forgetAll();
    long fromOneAddress = looked(i -> guesses.charge("name" + i, STRANGER));
    System.out.printf(
        "of 10,000 guesses in a day were looked at: %d at one name, %d from one address%n",
        atOneName, fromOneAddress);
    assertTrue(atOneName > 3 && atOneName < 130, "at one name " + atOneName);
    assertTrue(fromOneAddress > 10 && fromOneAddress < 140, "from an address " + fromOneAddress);
  }

  private long looked(java.util.function.IntFunction<Duration> attempt) {
    long looked = 0;
    for (int i = 0; i < 10_000; i++) {
      looked += attempt.apply(i).isZero() ? 1 : 0;
      now = now.plusMillis(Duration.ofDays(1).toMillis() / 10_000);
    }
    return looked;
  }

  @Test
  void looksAtNoMoreOfThoseThatComeAtTheSameMoment() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(16)) {
      Callable<Duration> attempt = () -> guesses.charge("olga", new Caller("192.0.2.1", ""));
      List<Future<Duration>> answers =
          threads.invokeAll(Stream.generate(() -> attempt).limit(500).toList());
      assertEquals(3, answers.stream().filter(GuessesTest::isZero).count());
    }
  }

  private static boolean isZero(Future<Duration> answer) {
    try {
      return answer.get().isZero();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
