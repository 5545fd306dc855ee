package org.haltwire.centre.calls.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.calls.lab.Lab.Call;
import org.haltwire.centre.calls.sip.SipPort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three hundred calls a second, every fifth with a substituted number, through proxies that nobody
/// here wrote: exactly the substituted ones are refused, and every call passes where the centre
/// does not answer in time.
@Tag("alone")
class TelephoneLabTest {

  private static final int PER_SECOND = 300;
  private static final int EVERY = 5;

  /// The network of the called ones, which asks; the centre knows it by this address.
  private static final String ASKING = "127.0.0.2";

  /// Deadlines are kept by a centre that has run for a while, not by one whose code is compiled
  /// between the calls.
  @BeforeAll
  static void warmUp() throws IOException {
    try (CallsTown town = town(300)) {
      List<Call> calls = calls(3_000);
      register(town, calls);
      for (Call call : calls) {
        assertEquals(
            200, town.check(town.berkut, call.caller(), call.callee(), "", "").statusCode());
      }
    }
  }

  @Test
  void refusesTheSubstitutedOnesOverSip() throws Exception {
    try (CallsTown town = town(300);
        Lab lab = Lab.open()) {
      List<Call> calls = calls(3_000);
      register(town, calls);
      exactlyTheSubstituted(
          calls, lab.call(asking(lab, SipPort.of(town.centre), 1_500), calls, PER_SECOND));
    }
  }

  /// A worker of the proxy waits out the deadline of each substituted call, so that it takes many.
  @Test
  void refusesTheSubstitutedOnesOverHttp() throws Exception {
    try (CallsTown town = town(300);
        Lab lab = Lab.open()) {
      Map<String, String> names = new TreeMap<>();
      names.put("CHILDREN", "64");
      names.put("URL", url(town));
      names.put("KEY", town.berkut.key());
      names.put("CALLED", "127.0.0.1:" + lab.called("127.0.0.1"));
      int proxy = lab.proxy("ask-http.cfg", ASKING, names);
      List<Call> calls = calls(3_000);
      register(town, calls);
      exactlyTheSubstituted(calls, lab.call(ASKING + ":" + proxy, calls, PER_SECOND));
    }
  }

  /// Two networks in a row: the first registers each call and passes it on at once, the
  /// registration takes another road and up to 0.8 s. What is there within the deadline of two
  /// seconds is not refused. Slower than the others: here the test carries each registration too,
  /// and where it lags, that is all that would be measured.
  @Test
  void waitsForRegistrationsThatAreOvertaken() throws Exception {
    List<Call> calls = calls(3_000);
    Map<String, Long> begun = new ConcurrentHashMap<>();
    Set<String> inTime = ConcurrentHashMap.newKeySet();
    try (CallsTown town = town(2_000);
        Lab lab = Lab.open();
        Slowly road =
            Slowly.bodies(
                body -> {
                  begun.put(caller(body), System.nanoTime());
                  return isSubstituted(caller(body)) ? Optional.empty() : Optional.of(delay());
                },
                body -> {
                  town.alem.json("/aos/saveRequest", body);
                  if (System.nanoTime() - begun.get(caller(body)) < 2_000_000_000L) {
                    inTime.add(caller(body));
                  }
                })) {
      Map<String, String> names = new TreeMap<>();
      names.put("CHILDREN", "16");
      names.put("URL", "http://127.0.0.1:" + road.port());
      names.put("KEY", "none");
      names.put("NEXT", asking(lab, SipPort.of(town.centre), 4_000));
      String originating = "127.0.0.1:" + lab.proxy("register.cfg", "127.0.0.1", names);
      Lab.Outcome outcome = lab.call(originating, calls, PER_SECOND / 3);
      assertTrue(inTime.size() > 0.9 * calls.size() * (EVERY - 1) / EVERY, inTime.size() + "");
      assertTrue(outcome.passed().containsAll(inTime), outcome::report);
      assertTrue(outcome.passed().stream().noneMatch(TelephoneLabTest::isSubstituted));
      assertEquals(calls.size(), outcome.passed().size() + outcome.refused().size());
    }
  }

  private static Duration delay() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(801));
  }

  private static String caller(String body) {
    return body.replaceAll(".*msisdnA\":\"([0-9]+).*", "$1");
  }

  @ParameterizedTest
  @CsvSource({"200, 1500, true", "600, 500, false", "1200, 500, false"})
  void keepsTheDeadlineOfTheProxyWhenAnswersAreSlow(int delay, int patience, boolean inTime)
      throws Exception {
    try (CallsTown town = town(300);
        Lab lab = Lab.open();
        Slowly road = Slowly.datagrams(ASKING, SipPort.of(town.centre), Duration.ofMillis(delay))) {
      List<Call> calls = calls(900);
      register(town, calls);
      String proxy = asking(lab, ASKING + ":" + road.port(), patience);
      Lab.Outcome outcome = lab.call(proxy, calls, PER_SECOND);
      if (inTime) {
        exactlyTheSubstituted(calls, outcome);
      } else {
        assertEquals(Set.of(), outcome.refused(), outcome::report);
        assertEquals(calls.size(), outcome.passed().size(), outcome::report);
      }
    }
  }

  @Test
  void everyCallPassesOnceTheCentreIsAway() throws Exception {
    CallsTown town = town(300);
    try (Lab lab = Lab.open()) {
      List<Call> calls = calls(1_800);
      register(town, calls);
      String proxy = asking(lab, SipPort.of(town.centre), 500);
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              town::close, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
      Lab.Outcome outcome = lab.call(proxy, calls, PER_SECOND);
      end.join();
      assertTrue(outcome.refused().stream().allMatch(TelephoneLabTest::isSubstituted));
      assertFalse(outcome.refused().isEmpty(), outcome::report);
      assertTrue(outcome.passed().stream().anyMatch(TelephoneLabTest::isSubstituted), "after");
      assertEquals(calls.size(), outcome.passed().size() + outcome.refused().size());
    } finally {
      town.close();
    }
  }

  /// The calls of most tests are all registered before the first is made: that nothing comes in
  /// between is no sign that the operator is away.
  private static CallsTown town(int deadline) throws IOException {
    Path file = Files.createTempFile("haltwire", ".yaml");
    try {
      String terms = "deadline_ms: " + deadline + "\n    misses: 0";
      Files.writeString(file, Files.readString(CallsTown.FILE).replace("deadline_ms: 300", terms));
      return new CallsTown(
          "haltwire.calls.file=" + file,
          "haltwire.calls.sip-port=0",
          "haltwire.calls.address=0.0.0.0");
    } finally {
      Files.delete(file);
    }
  }

  private static String asking(Lab lab, int centre, int patience) throws IOException {
    return asking(lab, "127.0.0.1:" + centre, patience);
  }

  /// The network of the called ones; its address.
  private static String asking(Lab lab, String centre, int patience) throws IOException {
    Map<String, String> names = new TreeMap<>();
    names.put("CENTRE", centre);
    names.put("CALLED", "127.0.0.1:" + lab.called("127.0.0.1"));
    names.put("PATIENCE", Integer.toString(patience));
    return ASKING + ":" + lab.proxy("ask-sip.cfg", ASKING, names);
  }

  private static void exactlyTheSubstituted(List<Call> calls, Lab.Outcome outcome) {
    Set<String> honest = new TreeSet<>();
    Set<String> substituted = new TreeSet<>();
    calls.forEach(call -> (isSubstituted(call.caller()) ? substituted : honest).add(call.caller()));
    assertEquals(substituted, outcome.refused(), outcome::report);
    assertEquals(honest, outcome.passed(), outcome::report);
  }

  /// Each from a number of its own, so that what became of each is known.
  private static List<Call> calls(int count) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(new Call("7701%07d".formatted(i), "7705%07d".formatted(i)));
    }
    return calls;
  }

  private static boolean isSubstituted(String caller) {
    return Long.parseLong(caller) % EVERY == 0;
  }

  private static void register(CallsTown town, List<Call> calls) {
    for (Call call : calls) {
      if (!isSubstituted(call.caller())) {
        assertEquals(200, town.save(town.alem, call.caller(), call.callee()).statusCode());
      }
    }
  }

  private static String url(CallsTown town) {
    String address = town.centre.uri("/").toString();
    return address.substring(0, address.length() - 1);
  }
}
