package org.haltwire.centre.conformance.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.haltwire.centre.conformance.run.CentreDoors.Answer;

/// The checks that leave payments behind: for a sandbox.
final class PaymentChecks {

  static final int PAYMENTS = 50;

  private final CentreDoors centre;
  private final InstantSource clock;
  private final Duration deadline;
  private final String run;

  /// @param run makes ids that no earlier run had
  PaymentChecks(CentreDoors centre, InstantSource clock, Duration deadline, String run) {
    this.centre = centre;
    this.clock = clock;
    this.deadline = deadline;
    this.run = run;
  }

  static List<Checked> left(String why) {
    return List.of(
        Checked.left("repeat", "The same payment again", why),
        Checked.left("other-body", "The same id with another content", why),
        Checked.left("outcome", "What became of it", why),
        Checked.left("batch", "A batch with one wrong line", why),
        Checked.left("deadline", "How soon payments are answered", why));
  }

  List<Checked> run() {
    String body = payment("0", "10.00");
    Answer first = centre.json("/v1/payments", body);
    if (first.status() != 200) {
      return left("A payment was not taken: " + first.told());
    }
    return List.of(repeat(body, first), otherBody(body), outcome(), batch(), latency());
  }

  private Checked repeat(String body, Answer first) {
    Answer again = centre.json("/v1/payments", body);
    boolean same = again.response().body().equals(first.response().body());
    return Checked.of(
        same && again.header("Haltwire-Repeated").equals("true"),
        "repeat",
        "The same payment again",
        "It is answered the same, byte for byte: after a timeout, send it again.",
        "Expected the same answer, and Haltwire-Repeated: true, but got " + again.told());
  }

  private Checked otherBody(String body) {
    Answer other = centre.json("/v1/payments", body.replace("10.00", "11.00"));
    return Checked.of(
        other.status() == 409 && other.problem().equals("other-body"),
        "other-body",
        "The same id with another content",
        "It is refused with 409: an id is used once, for ever.",
        "Expected 409, but got " + other.told());
  }

  private Checked outcome() {
    Answer told =
        centre.json(
            "/v1/payments/" + id("0") + "/outcome",
            "{\"time\": \"" + clock.instant() + "\", \"status\": \"SETTLED\"}");
    return Checked.of(
        told.status() == 200 && told.json().path("verdict").asString("").equals("NOTED"),
        "outcome",
        "What became of it",
        "It is noted.",
        "Expected the outcome to be noted, but got " + told.told());
  }

  private Checked batch() {
    String lines = oneLine(payment("b1", "10.00")) + "not json\n" + oneLine(payment("b2", "10.00"));
    Answer answer = centre.post("/v1/payments/batch", "application/x-ndjson", lines);
    List<String> told = answer.response().body().lines().toList();
    boolean right =
        told.size() == 3
            && told.get(0).contains("\"verdict\"")
            && told.get(1).contains("urn:haltwire:problem:garbled")
            && told.get(2).contains("\"verdict\"");
    return Checked.of(
        right,
        "batch",
        "A batch with one wrong line",
        "The wrong line gets a problem, and the others go on.",
        "Expected an answer for each of three lines and a problem for the second one, but got "
            + answer.told());
  }

  private Checked latency() {
    long[] nanos = new long[PAYMENTS];
    int answered = 0;
    for (int i = 0; i < PAYMENTS; i++) {
      String body = payment("t" + i, "10.00");
      long asked = System.nanoTime();
      answered += centre.json("/v1/payments", body).status() == 200 ? 1 : 0;
      nanos[i] = System.nanoTime() - asked;
    }
    Arrays.sort(nanos);
    double p50 = nanos[PAYMENTS / 2] / 1e6;
    double p99 = nanos[(int) Math.ceil(PAYMENTS * 0.99) - 1] / 1e6;
    String seen =
        "%d of %d answered; half within %.1f ms, 99 %% within %.1f ms, one after the other"
            .formatted(answered, PAYMENTS, p50, p99);
    return Checked.of(
        answered == PAYMENTS && p99 <= deadline.toMillis(),
        "deadline",
        "How soon payments are answered",
        seen,
        "%s; expected all within %d ms. Keep connections open, and look at the way to the centre."
            .formatted(seen, deadline.toMillis()));
  }

  private String id(String number) {
    return "conformance-" + run + "-" + number;
  }

  private String payment(String number, String amount) {
    return """
    {"id": "%s", "time": "%s", "amount": {"value": "%s", "currency": "KZT"}, "channel": "MOBILE",
     "payer": {"account": "CONFORMANCE-%s", "opened": "2019-06-01"},
     "payee": {"account": "CONFORMANCE-PAYEE", "opened": "2019-06-01"},
     "origin": {"phone": "+77010000100", "device": "d-%s"}}
    """
        .formatted(id(number), clock.instant(), amount, run, run);
  }

  private static String oneLine(String json) {
    return json.replace("\n", " ").strip() + "\n";
  }
}
