package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.IncidentReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a line that is not right.
class FactsReadTest {

  private final Readers readers =
      new Readers(
          new Tokens(new byte[Tokens.KEY_BYTES]),
          new ReferenceRates("KZT", Map.of()),
          ZoneOffset.UTC);

  /// A place of a published example is changed; an empty change takes the field out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          call | "phone":"+77470000002", | `` | /phone | a phone | nothing
          call | "+77470000002" | "112" | /phone | a phone | "112"
          call | "SUBSTITUTED" | "A_FRIEND" | /caller | SUBSTITUTED or FLAGGED | "A_FRIEND"
          call | "caller" | "callee":"+77010000001","caller" | /callee | one of type | an unknown field
          call | "c-1" | "c 1" | /id | 1 to 64 of | "c 1"
          call-end | "phone" | "called" | /called | one of type | an unknown field
          call-end | +05:00 | `` | /time | with its offset | "2026-03-10T14:45:00"
          sim | "SWAPPED" | "LOST" | /kind | one of ACTIVATED, | "LOST"
          sim | "sim-7f20c1" | 7 | /sim | token of a SIM | the number 7
          sim | "h-41ab90" | null | /device | of a handset | null
          usage | 340 | "340" | /seconds | a whole number | "340"
          usage | 340 | -1 | /seconds | a whole number | the number -1
          usage | "CALL_OUT" | "CALL" | /kind | one of CALL_OUT, | "CALL"
          usage | "+77470000002" | "+7" | /peer | a phone | "+7"
          loan | "900000.00" | 900000.00 | /amount/value | a decimal | the number 900000.00
          loan | "900000.00" | "9.001" | /amount/value | at most 2 | "9.001"
          loan | "KZT" | "XYZ" | /amount/currency | ISO 4217 | "XYZ"
          loan | "personId":"850101300123", | `` | /personId | either personId | nothing
          loan | "personId" | "personToken":"12345678","personId" | /personId | either personId | both
          loan | "d-5f1c" | 5 | /origin/device | a device's token | the number 5
          loan-outcome | "DISBURSED" | "PAID" | /status | one of GRANTED | "PAID"
          loan-outcome | "personId":"850101300123", | `` | /personId | either personId | nothing
          loan-outcome | "l-1" | {} | /loan | the id of | an object
          incident | "BANK_SECURITY_CALL" | "THEFT" | /kind | one of OTHER | "THEFT"
          incident | ["f-1"] | "f-1" | /payments | an array of | "f-1"
          incident | "f-1" | "f-1",[1],"f 2" | /payments/1 | 1 to 64 of | an array
          incident | "+77010000001" | "02" | /phone | a phone | "02"
          incident | "KZ75125KZT1001300335" | "" | /account | the account | ""
          """)
  void namesThePlaceAndWhatWasExpected(
      String type, String from, String to, String pointer, String expected, String found) {
    String example = example(type);
    assertTrue(example.contains(from), example);
    Fault fault = faults(example.replace(from, to)).getFirst();
    assertEquals(pointer, fault.pointer());
    assertTrue(fault.expected().contains(expected), fault.expected());
    assertEquals(found, fault.found());
  }

  @Test
  void takesAHundredPaymentsOfAnIncidentAndNotOneMore() {
    assertEquals(100, ((IncidentReport) fine(incident(100))).payments().size());
    Fault fault = faults(incident(101)).getFirst();
    assertEquals("/payments", fault.pointer());
    assertEquals("101 of them", fault.found());
  }

  @Test
  void neverRepeatsANationalId() {
    String id = "1".repeat(41);
    Fault fault = faults(example("loan").replace("850101300123", id)).getFirst();
    assertEquals(
        new Fault("/personId", "a national id of 1 to 40 characters", "41 characters"), fault);
  }

  @Test
  void readsEveryPublishedExample() {
    for (LineType type : LineType.values()) {
      fine(example(type.text()));
    }
  }

  @Test
  void knowsTheTypeByTheFirstFieldOnly() {
    assertEquals(Optional.of(LineType.CALL_END), type(" { \"type\"\t: \"call-end\" , "));
    assertEquals(Optional.of(LineType.CALL), type("{\"type\":\"call\",\"type\":\"sim\"}"));
    assertEquals(Optional.of(LineType.PAYMENT), type("{\"id\":\"1\",\"type\":\"call\"}"));
    assertEquals(Optional.of(LineType.PAYMENT), type("{\"type\":7}"));
    assertEquals(Optional.of(LineType.PAYMENT), type("{\"type\":\"cal"));
    assertEquals(Optional.of(LineType.PAYMENT), type(""));
    assertEquals(Optional.empty(), type("{\"type\":\"Call\"}"));
    assertEquals(Optional.empty(), type("{\"type\":\"\"}"));
    byte[] sms = "{\"type\":\"sms\"}".getBytes(StandardCharsets.UTF_8);
    Fault fault = LineType.unknown(sms, 0, sms.length).faults().getFirst();
    assertEquals("\"sms\"", fault.found());
    assertEquals(
        "one of payment, outcome, label, call, call-end, sim, usage, loan,"
            + " loan-outcome, incident",
        fault.expected());
  }

  private static String incident(int payments) {
    String list =
        IntStream.range(0, payments)
            .mapToObj(i -> "\"p-" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    return example("incident").replace("[\"f-1\"]", list);
  }

  private static String example(String type) {
    return ApiExamples.FACTS
        .lines()
        .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
        .findFirst()
        .orElseGet(() -> ApiExamples.FACTS.lines().findFirst().orElseThrow());
  }

  private Fact fine(String line) {
    return switch (read(line)) {
      case Read.Fine<? extends Fact> fine -> fine.value();
      case Read<? extends Fact> other -> throw new AssertionError(line + other);
    };
  }

  private List<Fault> faults(String line) {
    return switch (read(line)) {
      case Read.Wrong<? extends Fact> wrong -> wrong.faults();
      case Read<? extends Fact> other -> throw new AssertionError(line + other);
    };
  }

  private Read<? extends Fact> read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    LineType type = LineType.of(bytes, 0, bytes.length).orElseThrow();
    return readers.line(type, bytes, 0, bytes.length, "bank");
  }

  private static Optional<LineType> type(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return LineType.of(bytes, 0, bytes.length);
  }
}
