package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// SIM cards and telephones that changed.
class ChangeDoorTest {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private static SignalsTown town;

  @BeforeAll
  static void start() {
    town = new SignalsTown();
    town.watches(town.alem(), 60);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void tellsASwapWithinItsAgeOnly() {
    long phone = 77010000001L;
    Instant swapped = now.minus(50, ChronoUnit.HOURS);
    town.sim(town.alem(), "s1", phone, "SWAPPED", swapped);
    assertEquals("{\"swapped\":true}", town.ask(SignalsTown.SIM_CHECK, phone).body());
    assertEquals("{\"swapped\":false}", check(phone, 49));
    assertEquals("{\"swapped\":true}", check(phone, 51));
    assertEquals(
        "{\"latestSimChange\":\"" + swapped + "\"}", town.ask(SignalsTown.SIM_DATE, phone).body());
  }

  @Test
  void takesAPortAndAnActivationForAnotherSimCardToo() {
    town.sim(town.alem(), "p1", 77010000002L, "PORTED", now.minus(5, ChronoUnit.HOURS));
    town.sim(town.alem(), "a1", 77010000003L, "ACTIVATED", now.minus(5, ChronoUnit.HOURS));
    assertEquals("{\"swapped\":true}", check(77010000002L, 6));
    assertEquals("{\"swapped\":true}", check(77010000003L, 6));
  }

  @Test
  void saysForHowLongItWouldKnow() {
    String never = town.ask(SignalsTown.SIM_DATE, 77010000010L).body();
    assertEquals("{\"latestSimChange\":null,\"monitoredPeriod\":60}", never);
    HttpResponse<String> longer = ask(77010000010L, 2_400);
    assertEquals(422, longer.statusCode());
    assertTrue(longer.body().contains("SERVICE_NOT_APPLICABLE"), longer::body);
    assertTrue(longer.body().contains("since"), longer::body);
    assertEquals("{\"swapped\":false}", check(77010000010L, 240));
  }

  @Test
  void tellsAnotherTelephoneApartFromAnotherSimCard() {
    long phone = 77010000020L;
    town.sim(town.alem(), "h1", phone, "NEW_HANDSET", now.minus(2, ChronoUnit.HOURS));
    assertEquals("{\"swapped\":true}", town.ask("/device-swap/v1/check", phone).body());
    assertEquals("{\"swapped\":false}", town.ask(SignalsTown.SIM_CHECK, phone).body());
    String when = town.ask("/device-swap/v1/retrieve-date", phone).body();
    assertTrue(when.startsWith("{\"latestDeviceChange\":\"20"), when);
    String never = town.ask("/device-swap/v1/retrieve-date", 77010000021L).body();
    assertEquals("{\"latestDeviceChange\":null,\"monitoredPeriod\":60}", never);
  }

  /// Else a rival could make every number look stolen, or hide that one was.
  @Test
  void believesNobodyButTheNumbersOperator() {
    town.sim(town.berkut(), "x1", 77010000030L, "SWAPPED", now);
    assertEquals("{\"swapped\":false}", check(77010000030L, 24));
  }

  @Test
  void concludesNothingFromAnOperatorThatDoesNotTell() {
    HttpResponse<String> caspi = town.ask(SignalsTown.SIM_CHECK, 77470000001L);
    assertEquals(422, caspi.statusCode());
    assertTrue(caspi.body().contains("SERVICE_NOT_APPLICABLE"), caspi::body);
    assertEquals(422, town.ask(SignalsTown.SIM_DATE, 77470000001L).statusCode());
  }

  @Test
  void concludesNothingFromAnOperatorThatHasFallenSilent() {
    try (SignalsTown other = new SignalsTown("haltwire.signals.silence=0s")) {
      other.watches(other.alem(), 60);
      other.sim(other.alem(), "s", 77010000001L, "SWAPPED", now.minus(3, ChronoUnit.HOURS));
      HttpResponse<String> silent = other.ask(SignalsTown.SIM_CHECK, 77010000002L);
      assertEquals(503, silent.statusCode(), silent::body);
      assertEquals("1", silent.headers().firstValue("Retry-After").orElse(""));
      assertEquals("{\"swapped\":true}", other.ask(SignalsTown.SIM_CHECK, 77010000001L).body());
    }
  }

  /// The number's new operator has told nothing of it before it came: it cannot say what was.
  @Test
  void knowsOfANumberThatMovedSinceItMovedOnly() {
    try (SignalsTown moved = new SignalsTown()) {
      moved.watches(moved.berkut(), 60);
      Instant port = now.minus(24, ChronoUnit.HOURS);
      moved.sim(moved.berkut(), "p", 77010000001L, "PORTED", port);
      moved.office.post("/v1/calls/ported", "text/csv", "77010000001,berkut\n");
      assertEquals(422, moved.ask("/device-swap/v1/check", 77010000001L).statusCode());
      assertEquals("{\"swapped\":true}", moved.ask(SignalsTown.SIM_CHECK, 77010000001L).body());
    }
  }

  @Test
  void answersTheSameHoweverOftenAndLateFactsCome() {
    long phone = 77010000040L;
    Instant late = now.minus(10, ChronoUnit.HOURS);
    town.sim(town.alem(), "l2", phone, "SWAPPED", late);
    town.sim(town.alem(), "l1", phone, "SWAPPED", now.minus(700, ChronoUnit.HOURS));
    town.sim(town.alem(), "l2", phone, "SWAPPED", late);
    assertEquals(
        "{\"latestSimChange\":\"" + late + "\"}", town.ask(SignalsTown.SIM_DATE, phone).body());
  }

  @Test
  void isNoDoorForWhoMayNotAsk() {
    Client sender = Client.of(town.calls.centre, "only-pays", Role.SENDER);
    String body = "{\"phoneNumber\":\"+77010000001\"}";
    HttpResponse<String> refused =
        sender.json(SignalsTown.SIM_CHECK, body, "x-purpose", "payment", "x-correlator", "c-1");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().startsWith("{\"status\":403,\"code\":\"PERMISSION_DENIED\""));
    assertEquals("c-1", refused.headers().firstValue("x-correlator").orElse(""));
    HttpResponse<String> nobody =
        new Client(town.calls.centre, "none").json(SignalsTown.SIM_CHECK, body);
    assertEquals(401, nobody.statusCode());
    assertTrue(nobody.body().startsWith("{\"status\":401,\"code\":\"UNAUTHENTICATED\""));
  }

  private static HttpResponse<String> ask(long phone, int hours) {
    return town.ask(
        SignalsTown.SIM_CHECK, "{\"phoneNumber\":\"+%d\",\"maxAge\":%d}".formatted(phone, hours));
  }

  private static String check(long phone, int hours) {
    return ask(phone, hours).body();
  }
}
