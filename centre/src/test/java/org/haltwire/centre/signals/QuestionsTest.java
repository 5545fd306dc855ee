package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What all doors for banks have in common: headers, errors, limits, the record.
class QuestionsTest {

  private static final String BODY = "{\"phoneNumber\":\"+77010000001\"}";

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
  void givesTheCorrelatorBackWhereItFits() {
    assertEquals("a-1", correlator(town.bank, "a-1", BODY));
    assertEquals("a-1", correlator(town.bank, "a-1", "{}"), "also with a refusal");
    HttpResponse<String> odd =
        town.bank.json(SignalsTown.SIM_CHECK, BODY, "x-purpose", "payment", "x-correlator", "a b");
    assertEquals(400, odd.statusCode());
    assertTrue(odd.headers().firstValue("x-correlator").isEmpty());
    assertTrue(odd.body().contains("x-correlator"), odd::body);
  }

  private static String correlator(Client bank, String correlator, String body) {
    return bank.json(
            SignalsTown.SIM_CHECK, body, "x-purpose", "payment", "x-correlator", correlator)
        .headers()
        .firstValue("x-correlator")
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 422 | MISSING_IDENTIFIER",
        "{\"phoneNumber\":\"77010000001\"} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+7701000000a\"} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+7701000000123456\"} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":77010000001} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+77010000001\",\"maxAge\":0} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+77010000001\",\"maxAge\":2401} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+77010000001\",\"maxAge\":\"5\"} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+77010000001\",\"maxage\":5} | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+77010000001\" | 400 | INVALID_ARGUMENT",
        "[] | 400 | INVALID_ARGUMENT",
        "{\"phoneNumber\":\"+4915112345678\"} | 404 | IDENTIFIER_NOT_FOUND",
        "{\"phoneNumber\":\"+77990000001\"} | 404 | IDENTIFIER_NOT_FOUND",
      })
  void saysInCamarasWayWhatIsWrong(String body, int status, String code) {
    HttpResponse<String> refused = town.ask(SignalsTown.SIM_CHECK, body);
    assertEquals(status, refused.statusCode(), refused::body);
    String begin = "{\"status\":%d,\"code\":\"%s\",\"message\":\"".formatted(status, code);
    assertTrue(refused.body().startsWith(begin), refused::body);
  }

  @Test
  void refusesOtherTypesOtherVersionsAndWhatIsTooLong() {
    assertEquals(
        400,
        town.ask(SignalsTown.SIM_CHECK, "{\"x\":\"" + "y".repeat(17_000) + "\"}").statusCode());
    HttpResponse<String> version = town.ask("/sim-swap/v9/check", BODY);
    assertEquals(404, version.statusCode());
    assertTrue(version.body().contains("\"code\":\"NOT_FOUND\""), version::body);
    assertEquals(403, town.bank.get(SignalsTown.SIM_CHECK).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "curiosity", "PAYMENT"})
  void answersNobodyWhoDoesNotSayWhatFor(String purpose) {
    HttpResponse<String> refused =
        town.bank.json(SignalsTown.SIM_CHECK, BODY, "x-purpose", purpose);
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("account-recovery"), refused::body);
    HttpResponse<String> reference =
        town.bank.json(
            SignalsTown.SIM_CHECK,
            BODY,
            "x-purpose",
            "payment",
            "x-purpose-reference",
            "Aigerim Serik");
    assertEquals(400, reference.statusCode());
  }

  @Test
  void recordsEachQuestionWithoutThePhone() {
    String phone = "+77010077001";
    town.bank.json(
        SignalsTown.SIM_CHECK,
        "{\"phoneNumber\":\"" + phone + "\"}",
        "x-purpose",
        "investigation",
        "x-purpose-reference",
        "case-17");
    town.bank.json(
        "/call-forwarding-signal/v0.4/call-forwardings",
        "{\"phoneNumber\":\"" + phone + "\"}",
        "x-purpose",
        "investigation");
    String mine =
        """
        select participant || ' ' || api || ' ' || reference || ' ' || outcome from signal_query
        where purpose = 'investigation' order by at
        """;
    List<String> rows = Town.await(() -> town.texts(mine), some -> some.size() == 2);
    assertEquals(
        List.of(
            "tulpar-bank /sim-swap/v2/check case-17 ANSWERED",
            "tulpar-bank /call-forwarding-signal/v0.4/call-forwardings  NOT_TOLD"),
        rows);
    String phones = "select distinct phone from signal_query where purpose = 'investigation'";
    List<String> tokens = town.texts(phones);
    assertEquals(1, tokens.size(), "one phone, one token");
    assertEquals(23, tokens.getFirst().length(), "the letter of its key, and 128 bits");
    assertFalse(tokens.getFirst().contains("7001"));
  }

  @Test
  void losesNoQuestionAtANormalStop() {
    SignalsTown other = new SignalsTown();
    other.watches(other.alem(), 60);
    for (int i = 0; i < 300; i++) {
      assertEquals(200, other.ask(SignalsTown.SIM_CHECK, 77010001000L + i).statusCode());
    }
    other.close();
    try (CallsTown again = new CallsTown(other.calls.centre.database())) {
      var jdbc = again.centre.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
      String count = "select count(*) from signal_query";
      assertEquals(300, jdbc.sql(count).query(Long.class).single());
    }
  }

  @Test
  void answersNothingThatThereIsNoRoomToRecord() {
    try (SignalsTown full = new SignalsTown("haltwire.signals.queue=1")) {
      full.watches(full.alem(), 60);
      full.jdbc().sql("alter table signal_query rename to signal_query_away").update();
      assertEquals(200, full.ask(SignalsTown.SIM_CHECK, 77010000001L).statusCode());
      HttpResponse<String> refused = full.ask(SignalsTown.SIM_CHECK, 77010000001L);
      assertEquals(503, refused.statusCode());
      assertTrue(refused.body().contains("\"code\":\"UNAVAILABLE\""), refused::body);
      full.jdbc().sql("alter table signal_query_away rename to signal_query").update();
      Town.await(() -> full.number("select count(*) from signal_query"), count -> count == 1);
      assertEquals(200, full.ask(SignalsTown.SIM_CHECK, 77010000001L).statusCode());
    }
  }

  @Test
  void lessensWhatABankMayAskThatGuesses() {
    try (SignalsTown small =
        new SignalsTown(
            "haltwire.quotas.people-per-second=1",
            "haltwire.quotas.people-size=5",
            "haltwire.quotas.miss-cost=100")) {
      small.watches(small.alem(), 60);
      assertEquals(200, small.ask(SignalsTown.SIM_CHECK, 77010000001L).statusCode());
      assertEquals(404, small.ask(SignalsTown.SIM_CHECK, 77990000001L).statusCode());
      HttpResponse<String> refused = small.ask(SignalsTown.SIM_CHECK, 77010000001L);
      assertEquals(429, refused.statusCode());
      assertTrue(refused.body().contains("TOO_MANY_REQUESTS"), refused::body);
      assertEquals("\"people\";r=0", refused.headers().firstValue("RateLimit").orElse(""));
      assertEquals(
          "\"people\";q=5;w=5", refused.headers().firstValue("RateLimit-Policy").orElse(""));
      long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(wait > 1 && wait <= 6, () -> "in debt for " + wait);
    }
  }

  @Test
  void letsABankAskAboutSoManyPhonesADay() {
    try (SignalsTown few = new SignalsTown("haltwire.signals.phones-per-day=3")) {
      few.watches(few.alem(), 60);
      Set<Integer> first =
          LongStream.range(0, 3)
              .mapToObj(i -> few.ask(SignalsTown.SIM_CHECK, 77010000001L + i).statusCode())
              .collect(Collectors.toSet());
      assertEquals(Set.of(200), first);
      HttpResponse<String> fourth = few.ask(SignalsTown.SIM_CHECK, 77010000009L);
      assertEquals(429, fourth.statusCode());
      assertTrue(fourth.body().contains("QUOTA_EXCEEDED"), fourth::body);
      assertEquals(200, few.ask(SignalsTown.SIM_CHECK, 77010000002L).statusCode());
    }
  }
}
