package org.haltwire.centre.conformance.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haltwire.centre.conformance.run.CentreDoors.Answer;
import tools.jackson.databind.JsonNode;

/// The checks that leave nothing behind: what they send is refused, or only asks.
final class HarmlessChecks {

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofDays(30);
  private static final int OVERSIZED = (1 << 20) + 1;

  private final CentreDoors centre;
  private final InstantSource clock;
  private final Answer self;

  HarmlessChecks(CentreDoors centre, InstantSource clock, Answer self) {
    this.centre = centre;
    this.clock = clock;
    this.self = self;
  }

  List<Checked> run() {
    return List.of(
        scopes(),
        keyEnds(),
        clock(),
        unknownKey(),
        refused("amount-number", "An amount as a JSON number", "/amount/value", withAmount("1.00")),
        refused("amount-decimals", "Too many decimals", "/amount/value", withAmount("\"1.001\"")),
        refused(
            "currency",
            "A currency that there is not",
            "/amount/currency",
            payment().replace("KZT", "ZZZ")),
        refused(
            "time-offset",
            "A time without its offset",
            "/time",
            payment().replaceFirst("\"time\": \"[^\"]*\"", "\"time\": \"2026-03-10T14:05:00\"")),
        contentType(),
        oversized(),
        othersOrder());
  }

  private Checked scopes() {
    String title = "The key's rights";
    List<String> scopes = self.json().path("scopes").valueStream().map(JsonNode::asString).toList();
    return Checked.of(
        scopes.contains("sender"),
        "scopes",
        title,
        self.json().path("code").asString("") + " may: " + String.join(", ", scopes),
        "Expected the right `sender`, without which no payment can be asked about, but got "
            + scopes
            + ". The centre's administrator changes the terms (docs/institutions.md).");
  }

  private Checked keyEnds() {
    String title = "The key's end";
    String end = self.json().path("key").path("endsAt").asString("");
    if (end.isEmpty()) {
      return Checked.left("key-end", title, "No API key was shown: a token or a certificate.");
    }
    return Checked.of(
        Instant.parse(end).isAfter(clock.instant().plus(SOON)),
        "key-end",
        title,
        "It works until " + end,
        "It ends at "
            + end
            + ". Exchange it now: POST /v1/self/keys/rotate; the old one goes on for a while"
            + " (docs/api.md#signing-in-by-machine).");
  }

  private Checked clock() {
    String title = "The clock of this machine";
    Optional<Instant> there = date(self.header("Date"));
    if (there.isEmpty()) {
      return Checked.left("clock", title, "The answer has no Date: does a proxy take it out?");
    }
    Duration ahead = Duration.between(there.get(), clock.instant());
    return Checked.of(
        ahead.abs().compareTo(SKEW) <= 0,
        "clock",
        title,
        "It differs by %d s from the centre's.".formatted(ahead.toSeconds()),
        "It is %d s %s the centre's. Set it by NTP: times of payments and signatures would be wrong."
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private Checked unknownKey() {
    String unknown = "hw_00000000000000000000000000000000000000000000000000";
    return status(centre.getWith(unknown, "/v1/self"), 401, "unknown-key", "A key that nobody has");
  }

  private Checked contentType() {
    return status(
        centre.post("/v1/payments", "text/plain", payment()),
        415,
        "content-type",
        "A wrong content type");
  }

  private Checked oversized() {
    String large = "{\"id\": \"" + "x".repeat(OVERSIZED) + "\"}";
    return status(centre.json("/v1/payments", large), 413, "oversized", "A body above 1 MiB");
  }

  private Checked othersOrder() {
    return status(
        centre.get("/v1/holds/h-0-0"), 404, "others-order", "An order that is not the bank's own");
  }

  private static Checked status(Answer answer, int expected, String id, String title) {
    return Checked.of(
        answer.status() == expected,
        id,
        title,
        "It is refused with %d.".formatted(expected),
        "Expected %d, but got %s. Does a proxy answer in the centre's place?"
            .formatted(expected, answer.told()));
  }

  /// A payment that is wrong at one place is refused, and the answer names the place.
  private Checked refused(String id, String title, String pointer, String body) {
    Answer answer = centre.json("/v1/payments", body);
    List<JsonNode> errors = answer.json().path("errors").valueStream().toList();
    Function<JsonNode, String> place = error -> error.path("pointer").asString("");
    boolean named = errors.stream().map(place).anyMatch(pointer::equals);
    return Checked.of(
        answer.status() == 422 && named,
        id,
        title,
        "It is refused and the answer names " + pointer + ".",
        "Expected 422 and a problem document that names %s, but got %s. Does a proxy change it?"
            .formatted(pointer, answer.told()));
  }

  private String withAmount(String value) {
    return payment().replace("\"1.00\"", value);
  }

  /// Spoiled at one place each time, and never sent whole.
  private String payment() {
    return """
    {"id": "conformance-refused", "time": "%s", "amount": {"value": "1.00", "currency": "KZT"},
     "payer": {"account": "CONFORMANCE-A"}, "payee": {"account": "CONFORMANCE-B"}}
    """
        .formatted(clock.instant());
  }
}
