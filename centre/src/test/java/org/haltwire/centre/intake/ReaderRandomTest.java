package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.Test;

/// Random payments are read as they were written; whatever is done to a text, it is read or refused
/// with a place.
class ReaderRandomTest {

  private static final long SEED = Long.getLong("haltwire.test.seed", 20_260_310);
  private static final String ID = "ABCXYZabcxyz0189._:~@=+-";
  private static final String TOKEN = "ABCXYZabcxyz0189_-";
  private static final List<String> COUNTRIES = List.of("", "KZ", "DE", "US");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Readers readers =
      new Readers(
          new Tokens(new byte[Tokens.KEY_BYTES]),
          new ReferenceRates("KZT", Map.of("USD", new BigDecimal("520.5"))),
          ZoneOffset.UTC);

  @Test
  void readsWhatWasWritten() {
    for (int i = 0; i < 5_000; i++) {
      Payment payment = payment();
      String json = json(payment);
      assertEquals(new Read.Fine<>(payment), payment(json), () -> "seed " + SEED + ": " + json);
    }
  }

  @Test
  void readsOrRefusesWithAPlaceWhateverIsDoneToJson() {
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = mutated(TestingBody.payment("p-" + i));
      check(readers.payment(bytes, 0, bytes.length, "bank"), bytes);
    }
  }

  @Test
  void readsOrRefusesWithAPlaceWhateverIsDoneToALine() {
    for (String line : ApiExamples.FACTS.lines().toList()) {
      for (int i = 0; i < 2_000; i++) {
        byte[] bytes = mutated(line);
        Optional<LineType> type = LineType.of(bytes, 0, bytes.length);
        check(
            type.isPresent()
                ? readers.line(type.get(), bytes, 0, bytes.length, "bank")
                : new Read.Wrong<>(LineType.unknown(bytes, 0, bytes.length).faults()),
            bytes);
      }
    }
  }

  @Test
  void readsOrRefusesWithAPlaceWhateverIsDoneToXml() {
    String message = Pacs008DoorTest.message("08", "m-1", Pacs008DoorTest.transfer(""));
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = mutated(message);
      check(readers.pacs008(bytes, "bank"), bytes);
    }
  }

  private static void check(Read<?> read, byte[] bytes) {
    String text = "seed " + SEED + ": " + new String(bytes, StandardCharsets.UTF_8);
    switch (read) {
      case Read.Fine<?> _ -> {}
      case Read.Garbled<?>(String why) -> assertFalse(why.isBlank(), text);
      case Read.Wrong<?>(List<Fault> faults) -> {
        assertTrue(!faults.isEmpty() && faults.size() <= 20, text);
        faults.forEach(fault -> assertFalse(fault.expected().isBlank(), text));
        faults.forEach(fault -> assertFalse(fault.found().isBlank(), text));
      }
    }
  }

  /// Changes, cuts out, doubles or moves a few bytes.
  private byte[] mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0 && !changed.isEmpty(); i--) {
      int at = random.nextInt(changed.length());
      int end = Math.min(changed.length(), at + random.nextInt(1, 12));
      switch (random.nextInt(5)) {
        case 0 -> changed.setCharAt(at, (char) random.nextInt(0x20, 0x7f));
        case 1 -> changed.setCharAt(at, (char) random.nextInt(0, 0x2_000));
        case 2 -> changed.delete(at, end);
        case 3 -> changed.insert(at, changed.substring(at, end));
        default -> changed.insert(random.nextInt(changed.length()), changed.substring(at, end));
      }
    }
    return changed.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Payment payment() {
    String currency = random.nextBoolean() ? "KZT" : "USD";
    long minor = random.nextLong(1, 10_000_000_000L);
    Money amount = new Money(minor, currency);
    long inProfile =
        new ReferenceRates("KZT", Map.of("USD", new BigDecimal("520.5")))
            .convert(amount)
            .orElseThrow();
    return new Payment(
        new FactId("bank", text(ID, 1, 64)),
        random.nextLong(0, 4_000_000_000_000L),
        new Terms(
            amount,
            inProfile,
            Instrument.values()[random.nextInt(Instrument.values().length)],
            Channel.values()[random.nextInt(Channel.values().length)],
            random.nextBoolean() ? "" : "GDDS"),
        party(),
        party(),
        new Origin(
            random.nextBoolean() ? "" : "7701" + text("0123456789", 7, 7),
            random.nextBoolean() ? "" : text(TOKEN, 1, 64),
            random.nextBoolean() ? -1 : random.nextInt(0, 86_400)));
  }

  private Party party() {
    return new Party(
        text("ABCXYZ0189", 1, 34),
        random.nextBoolean() ? "" : text("ABCXYZ0189", 4, 11),
        random.nextBoolean() ? "" : text(TOKEN, Tokens.LENGTH, Tokens.LENGTH),
        "",
        random.nextBoolean() ? Party.NOT_STATED : random.nextInt(0, 20_000),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())));
  }

  private String text(String letters, int least, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(least, most + 1); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private Read<Payment> payment(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return readers.payment(bytes, 0, bytes.length, "bank");
  }

  private static String json(Payment payment) {
    Terms terms = payment.terms();
    StringBuilder json = new StringBuilder("{");
    field(json, "id", payment.id().value());
    field(json, "time", Instant.ofEpochMilli(payment.occurredAt()).toString());
    json.append("\"amount\":{");
    field(json, "value", terms.amount().decimal());
    field(json, "currency", terms.amount().currency());
    close(json);
    field(json, "instrument", terms.instrument().name());
    field(json, "channel", terms.channel().name());
    field(json, "purpose", terms.purpose());
    party(json, "payer", payment.payer());
    party(json, "payee", payment.payee());
    json.append("\"origin\":{");
    field(json, "phone", payment.origin().phone());
    field(json, "device", payment.origin().device());
    if (payment.origin().sessionSeconds() >= 0) {
      json.append("\"sessionSeconds\":").append(payment.origin().sessionSeconds()).append(',');
    }
    close(json);
    close(json);
    json.setLength(json.length() - 1);
    return json.toString();
  }

  private static void party(StringBuilder json, String name, Party party) {
    json.append('"').append(name).append("\":{");
    field(json, "account", party.account());
    field(json, "institution", party.institution());
    field(json, "personToken", party.person());
    field(json, "country", party.country());
    if (party.openedDay() != Party.NOT_STATED) {
      field(json, "opened", LocalDate.ofEpochDay(party.openedDay()).toString());
    }
    close(json);
  }

  private static void field(StringBuilder json, String name, String value) {
    if (!value.isEmpty()) {
      json.append('"').append(name).append("\":\"").append(value).append("\",");
    }
  }

  private static void close(StringBuilder json) {
    if (json.charAt(json.length() - 1) == ',') {
      json.setLength(json.length() - 1);
    }
    json.append("},");
  }
}
