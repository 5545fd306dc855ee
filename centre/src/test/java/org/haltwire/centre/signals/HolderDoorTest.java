package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who holds a number, and how it is forwarded: what operators tell in lines.
class HolderDoorTest {

  private static final String MATCH = "/kyc-match/v0.4/match";
  private static final String TENURE = "/kyc-tenure/v0.3/check-tenure";
  private static final String RECYCLED = "/number-recycling/v0.2/check";
  private static final String FORWARDED = "/call-forwarding-signal/v0.4/call-forwardings";
  private static final String ACTIVE =
      "/call-forwarding-signal/v0.4/unconditional-call-forwardings";

  private static SignalsTown town;

  @BeforeAll
  static void start() {
    town = new SignalsTown();
    town.tell(
        town.alem(),
        """
        {"phoneNumber":"+77010000001","forwarding":["unconditional","conditional_busy"],\
        "contractType":"PAYM","subscribedSince":"2020-02-29","kyc":{"idDocument":"850101300123",\
        "name":"Серик Әйгерім Ёлкина","givenName":"Әйгерім","birthdate":"1985-01-01",\
        "email":"A@Example.kz"}}\
        """);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  /// Spelling that means nothing does not count; the order of words does not, either.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | әйгерім  елкина СЕРИК | {'nameMatch':'true'}",
        "name | Әйгерім Серик | {'nameMatch':'false','nameMatchScore':80}",
        "name | Nobody Else | {'nameMatch':'false'}",
        "idDocument | 850101 300-123 | {'idDocumentMatch':'true'}",
        "idDocument | 850101300124 | {'idDocumentMatch':'false'}",
        "birthdate | 1985-01-01 | {'birthdateMatch':'true'}",
        "birthdate | 1985-01-02 | {'birthdateMatch':'false'}",
        "email | a@example.KZ | {'emailMatch':'true'}",
        "familyName | Серик | {'familyNameMatch':'not_available'}",
      })
  void comparesWhoTheHolderIs(String field, String text, String expected) {
    String asked = "{\"phoneNumber\":\"+77010000001\",\"%s\":\"%s\"}".formatted(field, text);
    assertEquals(expected.replace('\'', '"'), town.ask(MATCH, asked).body());
  }

  @Test
  void keepsNothingThatSaysWhoTheHolderIs() {
    String row = town.texts("select s::text from signal_subscriber as s").toString();
    for (String said : List.of("77010000001", "Серик", "СЕРИК", "850101", "1985", "example")) {
      assertFalse(row.contains(said), said);
    }
    town.tell(
        town.alem(),
        "{\"phoneNumber\":\"+77010000051\",\"kyc\":{\"birthdate\":\"1985-01-01\"}}",
        "{\"phoneNumber\":\"+77010000052\",\"kyc\":{\"birthdate\":\"1985-01-01\"}}");
    String twins =
        """
        select count(distinct kyc->'birthdate'->>0) from signal_subscriber
        where kyc ? 'birthdate' and not kyc ? 'name'
        """
            .replace("?", "??");
    assertEquals(2, town.number(twins), "nobody sees that two have one birthday");
  }

  @Test
  void refusesToCompareNothingOrWhatIsNoDay() {
    assertEquals(400, town.ask(MATCH, 77010000001L).statusCode());
    HttpResponse<String> day =
        town.ask(MATCH, "{\"phoneNumber\":\"+77010000001\",\"birthdate\":\"01.01.1985\"}");
    assertEquals(400, day.statusCode());
    assertFalse(day.body().contains("01.01.1985"), "no answer repeats it");
    assertEquals(
        422, town.ask(MATCH, "{\"phoneNumber\":\"+77010000099\",\"name\":\"A\"}").statusCode());
  }

  @Test
  void tellsHowANumberIsForwarded() {
    assertEquals("{\"active\":true}", town.ask(ACTIVE, 77010000001L).body());
    assertEquals(
        "[\"unconditional\",\"conditional_busy\"]", town.ask(FORWARDED, 77010000001L).body());
    town.tell(town.alem(), "{\"phoneNumber\":\"+77010000003\",\"forwarding\":[]}");
    assertEquals("{\"active\":false}", town.ask(ACTIVE, 77010000003L).body());
    assertEquals("[\"inactive\"]", town.ask(FORWARDED, 77010000003L).body());
    assertEquals(422, town.ask(FORWARDED, 77010000098L).statusCode());
  }

  @Test
  void tellsSinceWhenANumberIsHeld() {
    assertEquals(
        "{\"tenureDateCheck\":true,\"contractType\":\"PAYM\"}",
        tenure(77010000001L, "2020-02-29").body());
    assertEquals(
        "{\"tenureDateCheck\":false,\"contractType\":\"PAYM\"}",
        tenure(77010000001L, "2020-02-28").body());
    assertEquals(400, tenure(77010000001L, "2999-01-01").statusCode());
    assertEquals(400, tenure(77010000001L, "2020-02-30").statusCode());
    assertEquals(400, town.ask(TENURE, 77010000001L).statusCode());
    assertEquals(422, tenure(77010000097L, "2020-02-29").statusCode());
  }

  private static HttpResponse<String> tenure(long phone, String day) {
    return town.ask(
        TENURE, "{\"phoneNumber\":\"+%d\",\"tenureDate\":\"%s\"}".formatted(phone, day));
  }

  /// What was told of the first holder is not said of the second.
  @Test
  void tellsThatANumberWasGivenToSomebodyElse() {
    long phone = 77010000060L;
    Instant now = Instant.now();
    town.tell(
        town.alem(),
        "{\"phoneNumber\":\"+77010000060\",\"contractType\":\"PAYG\",\"subscribedSince\":\"2019-01-01\","
            + "\"forwarding\":[],\"kyc\":{\"name\":\"First\"}}");
    town.jdbc()
        .sql(
            "update signal_subscriber set kyc_at = 1, since_at = 1, contract_at = 1, forwarding_at = 1")
        .update();
    town.sim(town.alem(), "r2", phone, "ACTIVATED", now.minus(2, ChronoUnit.DAYS));
    assertEquals("{\"phoneNumberRecycled\":false}", recycled(phone, day(now, 5)).body());
    town.sim(town.alem(), "r1", phone, "DEACTIVATED", now.minus(90, ChronoUnit.DAYS));
    assertEquals("{\"phoneNumberRecycled\":true}", recycled(phone, day(now, 5)).body());
    assertEquals(422, recycled(phone, day(now, 1)).statusCode(), "not told for so long");
    town.watches(town.alem(), 300);
    assertEquals("{\"phoneNumberRecycled\":false}", recycled(phone, day(now, 1)).body());
    assertEquals(422, town.ask(FORWARDED, phone).statusCode());
    assertEquals(
        422, town.ask(MATCH, "{\"phoneNumber\":\"+77010000060\",\"name\":\"First\"}").statusCode());
    assertEquals(
        "{\"tenureDateCheck\":false}",
        tenure(phone, day(now, 30)).body(),
        "since it was activated");
    town.tell(town.alem(), "{\"phoneNumber\":\"+77010000060\",\"kyc\":{\"name\":\"Second\"}}");
    assertEquals(
        "{\"nameMatch\":\"true\"}",
        town.ask(MATCH, "{\"phoneNumber\":\"+77010000060\",\"name\":\"second\"}").body());
  }

  private static HttpResponse<String> recycled(long phone, String day) {
    return town.ask(
        RECYCLED, "{\"phoneNumber\":\"+%d\",\"specifiedDate\":\"%s\"}".formatted(phone, day));
  }

  private static String day(Instant now, int before) {
    return LocalDate.ofInstant(now, ZoneId.of("Asia/Almaty")).minusDays(before).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phoneNumber\":\"+77050000001\",\"forwarding\":[]}",
        "{\"phoneNumber\":\"+77010000070\"}",
        "{\"phoneNumber\":\"+77010000070\",\"forwarding\":[\"sometimes\"]}",
        "{\"phoneNumber\":\"+77010000070\",\"forwarding\":[],\"forget\":true}",
        "{\"phoneNumber\":\"+77010000070\",\"contractType\":\"payg\"}",
        "{\"phoneNumber\":\"+77010000070\",\"subscribedSince\":\"2999-01-01\"}",
        "{\"phoneNumber\":\"+77010000070\",\"kyc\":{\"shoeSize\":\"44\"}}",
        "{\"phoneNumber\":\"+77010000070\",\"kyc\":{\"name\":\"--\"}}",
        "{\"simChangesSince\":\"2999-01-01T00:00:00Z\"}",
        "no json",
      })
  void takesNothingWhereALineIsWrong(String line) {
    HttpResponse<String> refused =
        town.tell(town.alem(), "", "{\"phoneNumber\":\"+77010000070\",\"forwarding\":[]}", line);
    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("Line 3: ") && refused.body().contains("Nothing was"));
    assertEquals(422, town.ask(FORWARDED, 77010000070L).statusCode());
  }

  @Test
  void takesTheSameLinesAgainAndForgetsWhatItIsToldTo() {
    String line = "{\"phoneNumber\":\"+77010000080\",\"forwarding\":[],\"kyc\":{\"name\":\"A\"}}";
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> told = town.tell(town.alem(), line, line);
      assertEquals("{\"subscribers\":2,\"simChangesSince\":false}", told.body());
    }
    town.tell(town.alem(), "{\"phoneNumber\":\"+77010000080\",\"contractType\":\"PAYG\"}");
    assertEquals("[\"inactive\"]", town.ask(FORWARDED, 77010000080L).body(), "stays as it was");
    town.tell(town.alem(), "{\"phoneNumber\":\"+77010000080\",\"forget\":true}");
    assertEquals(422, town.ask(FORWARDED, 77010000080L).statusCode());
    assertEquals(200, town.tell(town.alem()).statusCode(), "no lines are a sign of life");
  }

  @Test
  void letsNobodyButOperatorsTell() {
    assertEquals(403, town.tell(town.bank, "{}").statusCode());
    assertEquals(403, town.tell(town.office, "{}").statusCode());
    assertEquals(415, town.alem().json("/v1/signals/subscribers", "{}").statusCode());
    String[] many = new String[10_001];
    java.util.Arrays.fill(many, "{\"phoneNumber\":\"+77010000090\",\"forwarding\":[]}");
    assertTrue(town.tell(town.alem(), many).body().contains("Line 10001: Expected at most"));
  }
}
