package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Thousands of guesses at the page of signing in, as fast as it answers.
@Tag("slow")
class BruteForceTest {

  private static final int GUESSES = 2_000;
  private static final int AT_ONCE = 16;

  /// Ten are free for an address, then each wait is twice the one before: this many take an hour.
  private static final int MOST_COMPARED = 22;

  @Test
  void looksAtAHandfulOfThousandsAtOneName() {
    try (TestingCentre centre = TestingCentre.start()) {
      ConsoleClient guesser = ConsoleClient.stranger(centre);
      Map<Integer, Integer> answers = guess(guesser, _ -> "admin");
      print("one name", answers);
      assertBounded(answers);
      assertEquals(429, guesser.signIn(TestingConsole.PASSWORD).statusCode());
    }
  }

  @Test
  void looksAtAHandfulOfThousandsOverManyNames() {
    try (TestingCentre centre = TestingCentre.start()) {
      ConsoleClient guesser = ConsoleClient.stranger(centre);
      Map<Integer, Integer> answers = guess(guesser, i -> "person-" + i);
      print("many names", answers);
      assertBounded(answers);
      assertEquals(429, guesser.signIn(TestingConsole.PASSWORD).statusCode());
    }
  }

  private static void assertBounded(Map<Integer, Integer> answers) {
    int compared = answers.getOrDefault(401, 0);
    assertTrue(compared >= Patience.FREE, answers::toString);
    assertTrue(compared <= MOST_COMPARED, answers::toString);
    assertEquals(GUESSES, compared + answers.getOrDefault(429, 0), answers::toString);
  }

  private static Map<Integer, Integer> guess(ConsoleClient guesser, IntFunction<String> name) {
    Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    String token = guesser.token();
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < GUESSES; i++) {
        Map<String, String> form = new HashMap<>();
        form.put("name", name.apply(i));
        form.put("password", "guess number " + i);
        form.put("_csrf", token);
        places.acquireUninterruptibly();
        crowd.execute(() -> {
          try {
            answers.merge(guesser.postAsItIs("/sign-in", form).statusCode(), 1, Integer::sum);
          } finally {
            places.release();
          }
        });
      }
    }
    return answers;
  }

  private static void print(String what, Map<Integer, Integer> answers) {
    System.out.printf(
        "%d guesses at %s: %d compared, %d told to wait%n",
        GUESSES, what, answers.getOrDefault(401, 0), answers.getOrDefault(429, 0));
  }
}
