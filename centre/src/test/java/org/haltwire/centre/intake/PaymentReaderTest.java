package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReaderTest {

  private final Tokens tokens = new Tokens(new byte[Tokens.KEY_BYTES]);
  private final Readers readers =
      new Readers(
          tokens,
          new ReferenceRates("KZT", Map.of("USD", new BigDecimal("520.5"))),
          ZoneOffset.UTC);

  @Test
  void readsEveryField() {
    Payment expected =
        new Payment(
            new FactId("BANK", "p-1"),
            OffsetDateTime.parse("2026-03-10T14:05:00+05:00").toInstant().toEpochMilli(),
            new Terms(
                new Money(4_500_000, "KZT"),
                4_500_000,
                Instrument.TRANSFER,
                Channel.MOBILE,
                "GDDS"),
            new Party(
                "KZ86125KZT5004100100",
                "ALFAKZKA",
                tokens.person("850101300123"),
                tokens.name("Aigerim Sadykova"),
                18_048,
                "KZ"),
            new Party(
                "KZ75125KZT1001300335",
                "CASPKZKA",
                "9dGq0m5cQ0yPpY3uS1kR7w",
                tokens.name("PETROV, Ivan"),
                20_513,
                "KZ"),
            new Origin("77011234567", "d-5f1c", 340));
    assertEquals(expected, fine(TestingBody.payment("p-1")));
  }

  @Test
  void needsOnlyIdTimeAmountAndAccounts() {
    Payment payment =
        fine(
            """
            {"id":"p","time":"2026-03-10T09:05:00Z","amount":{"currency":"USD","value":"10"},
             "payer":{"account":"A"},"payee":{"account":"B"}}
            """);
    assertEquals(520_500, payment.terms().profileMinor());
    assertEquals(new Party("A", "", "", "", Party.NOT_STATED, ""), payment.payer());
    assertEquals(Origin.NOT_STATED, payment.origin());
    assertEquals(Channel.OTHER, payment.terms().channel());
  }

  /// Replaces one text of the whole payment by another: what is said of which place?
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "p-1"                      | ""                | /id             | ""
          "p-1"                      | "a b"             | /id             | "a b"
          "p-1"                      | 7                 | /id             | the number 7
          "id": "p-1",               |                   | /id             | nothing
          2026-03-10T14:05:00+05:00  | 2026-03-10T14:05  | /time           | "2026-03-10T14:05"
          2026-03-10T14:05:00+05:00  | 2026-02-30T14:05Z | /time           | "2026-02-30T14:05Z"
          2026-03-10T14:05:00+05:00  | 1969-01-01T00:00Z | /time           | "1969-01-01T00:00Z"
          "45000.00"                 | 45000.00          | /amount/value   | the number 45000.00
          "45000.00"                 | "45000.001"       | /amount/value   | "45000.001"
          "45000.00"                 | "-1"              | /amount/value   | "-1"
          "45000.00"                 | "1e9"             | /amount/value   | "1e9"
          "45000.00"                 | ""                | /amount/value   | ""
          "KZT"                      | "XYZ"             | /amount/currency | "XYZ"
          "KZT"                      | null              | /amount/currency | null
          "TRANSFER"                 | "WIRE"            | /instrument     | "WIRE"
          "MOBILE"                   | "mobile"          | /channel        | "mobile"
          "GDDS"                     | "gdds"            | /purpose        | "gdds"
          "GDDS"                     | "GDDS5"           | /purpose        | "GDDS5"
          "KZ86125KZT5004100100"     | ""                | /payer/account  | ""
          "account": "KZ75125KZT1001300335", |           | /payee/account  | nothing
          "ALFAKZKA"                 | ["A"]             | /payer/institution | an array
          "850101300123"             | ""                | /payer/personId | 0 characters
          "9dGq0m5cQ0yPpY3uS1kR7w"   | "short"           | /payee/personToken | "short"
          "personToken"              | "personId"        | -               | -
          "name": "Ivan Petrov"      | "name": " "       | /payee/name     | 1 characters
          "2026-03-01"               | "01.03.2026"      | /payee/opened   | "01.03.2026"
          "country": "KZ"}           | "country": "kz"}  | /payer/country  | "kz"
          "+7 (701) 123-45-67"       | "701-CALL"        | /origin/phone   | "701-CALL"
          "d-5f1c"                   | true              | /origin/device  | the flag true
          340                        | 340.5             | /origin/sessionSeconds | the number 340.5
          340                        | -1                | /origin/sessionSeconds | the number -1
          "instrument"               | "instrumnt"       | /instrumnt      | an unknown field
          "purpose": "GDDS"          | "channel": "WEB"  | /channel        | it again
          "origin": {                | "a/b": 1, "origin": { | /a~1b       | an unknown field
          """)
  void namesThePlaceAndWhatStandsThere(String text, String instead, String pointer, String found) {
    String body =
        TestingBody.payment("p-1")
            .replaceFirst(java.util.regex.Pattern.quote(text), instead(instead));
    assertNotEquals(TestingBody.payment("p-1"), body);
    if (pointer.equals("-")) {
      fine(body);
      return;
    }
    List<Fault> faults = wrong(body);
    assertEquals(pointer, faults.getFirst().pointer(), faults::toString);
    assertEquals(found, faults.getFirst().found(), faults::toString);
  }

  private static String instead(String text) {
    return text == null ? "" : text;
  }

  @Test
  void collectsAllFaults() {
    List<Fault> faults = wrong("{\"id\":1,\"time\":2,\"amount\":3,\"payer\":4,\"colour\":5}");
    List<String> places = faults.stream().map(Fault::pointer).toList();
    assertEquals(List.of("/id", "/time", "/amount", "/payer", "/colour", "/payee"), places);
  }

  @Test
  void neverRepeatsANationalIdOrAName() {
    String secret = "8".repeat(41);
    List<Fault> faults =
        wrong(
            TestingBody.payment("p").replace("850101300123", secret).replace("Ivan Petrov", "\\n"));
    assertTrue(faults.stream().noneMatch(fault -> fault.found().contains("888")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{",
        "[",
        "{\"id\":",
        "{'id':1}",
        "{\"id\":\"a\"} x",
        "x\u0001",
        "{\"a\":[[[[[[[[[["
      })
  void refusesWhatIsNotJson(String body) {
    assertInstanceOf(Read.Garbled.class, read(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "7", "\"text\"", "null"})
  void refusesWhatIsNoObject(String body) {
    assertEquals("an object", wrong(body).getFirst().expected());
  }

  @Test
  void refusesASecondObject() {
    String body = TestingBody.payment("p-1");
    assertEquals("one object", wrong(body + body).getFirst().expected());
  }

  private Payment fine(String body) {
    return switch (read(body)) {
      case Read.Fine<Payment>(Payment payment) -> payment;
      case Read.Wrong<Payment> wrong -> fail(wrong.toString());
      case Read.Garbled<Payment> garbled -> fail(garbled.toString());
    };
  }

  private List<Fault> wrong(String body) {
    return switch (read(body)) {
      case Read.Fine<Payment> fine -> fail(fine.toString());
      case Read.Wrong<Payment>(List<Fault> faults) -> faults;
      case Read.Garbled<Payment> garbled -> fail(garbled.toString());
    };
  }

  private Read<Payment> read(String body) {
    byte[] json = body.getBytes(StandardCharsets.UTF_8);
    return readers.payment(json, 0, json.length, "BANK");
  }
}
