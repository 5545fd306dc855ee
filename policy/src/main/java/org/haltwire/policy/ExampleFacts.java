package org.haltwire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.core.event.CallChecked;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallRegistered;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.Terms;
import org.haltwire.core.event.UsageRecord;
import org.snakeyaml.engine.v2.nodes.Node;

/// Makes the facts of examples from what an author wrote, with plain defaults for all the rest: a
/// mobile transfer of 10,000 at home between accounts three years old.
final class ExampleFacts {

  private static final List<String> KINDS =
      List.of(
          "Payment",
          "PaymentOutcome",
          "CallRegistered",
          "CallChecked",
          "CallEnded",
          "UsageRecord",
          "SimChange",
          "LoanApplication",
          "LoanOutcome",
          "IncidentReport",
          "HoldChange",
          "ListingChange",
          "Label");

  private final Profile profile;
  private final Problems problems;
  private int made;

  ExampleFacts(Profile profile, Problems problems) {
    this.profile = profile;
    this.problems = problems;
  }

  /// @param index replaces `{i}` in texts
  /// @param others keys of the mapping that are not the fact's
  Fact make(String kind, YamlMap map, long time, int index, List<String> others) {
    Form form = new Form(map, time, index);
    FactId id = new FactId("example", "e" + made++);
    Fact fact =
        switch (kind) {
          case "PaymentOutcome" -> outcome(id, form);
          case "CallRegistered" ->
              new CallRegistered(
                  id,
                  time,
                  form.text("operator", ""),
                  form.text("caller", "77010000001"),
                  form.text("callee", "77010000002"),
                  form.text("redirecting", ""));
          case "CallChecked" ->
              new CallChecked(
                  id,
                  time,
                  form.text("operator", ""),
                  form.text("caller", ""),
                  form.text("callee", "77010000002"),
                  form.text("redirecting", ""));
          case "CallEnded" ->
              new CallEnded(
                  id,
                  time,
                  id,
                  form.text("caller", "77010000001"),
                  form.text("callee", "77010000002"));
          case "UsageRecord" ->
              new UsageRecord(
                  id,
                  time,
                  form.choice("kind", UsageRecord.Kind.CALL_OUT),
                  subscriber(form),
                  form.text("peer", ""),
                  form.text("cell", ""),
                  form.seconds("length", 60));
          case "SimChange" ->
              new SimChange(
                  id,
                  time,
                  form.choice("kind", SimChange.Kind.SWAPPED),
                  form.text("operator", ""),
                  subscriber(form));
          case "LoanApplication" ->
              new LoanApplication(
                  id,
                  time,
                  form.text("lender", ""),
                  form.text("person", "PERSON"),
                  form.money("amount", "100000"),
                  origin(form));
          case "LoanOutcome" ->
              new LoanOutcome(
                  id,
                  time,
                  id,
                  form.text("person", "PERSON"),
                  form.choice("status", LoanOutcome.Status.DISBURSED));
          case "IncidentReport" ->
              new IncidentReport(
                  id,
                  time,
                  form.choice("kind", IncidentReport.Kind.OTHER),
                  form.text("victim", ""),
                  List.of(),
                  form.text("account", ""),
                  form.text("phone", ""));
          case "HoldChange" ->
              new HoldChange(
                  id,
                  time,
                  "hold",
                  form.choice("state", HoldChange.State.PLACED),
                  form.text("account", "ACCOUNT"),
                  form.money("amount", "10000"),
                  time + Spans.DAY);
          case "ListingChange" -> listing(id, form);
          case "Label" ->
              new Label(
                  id,
                  time,
                  id,
                  form.choice("meaning", Label.Meaning.FRAUD),
                  form.text("basis", "BANK"),
                  form.text("payer.account", ""),
                  form.text("payee.account", ""));
          case "Payment" -> payment(id, form);
          default -> {
            problems.at(
                map.key("fact"), "unknown fact '%s'; %s".formatted(kind, Guess.among(kind, KINDS)));
            yield payment(id, form);
          }
        };
    List<String> allowed = new ArrayList<>(form.asked);
    allowed.addAll(others);
    if (index == 0) {
      map.only("a " + kind, allowed);
    }
    return fact;
  }

  private Payment payment(FactId id, Form form) {
    Money amount = form.money("amount", "10000");
    long hundredths = amount.minor();
    for (int digits = Money.digits(profile.currency()); digits < 2; digits++) {
      hundredths *= 10;
    }
    Terms terms =
        new Terms(
            amount,
            hundredths,
            form.choice("instrument", Instrument.TRANSFER),
            form.choice("channel", Channel.MOBILE),
            form.text("purpose", ""));
    return new Payment(
        id, form.time, terms, party(form, "payer"), party(form, "payee"), origin(form));
  }

  private Party party(Form form, String side) {
    return new Party(
        form.text(side + ".account", side.toUpperCase(Locale.ROOT)),
        form.text(side + ".institution", "BANK"),
        form.text(side + ".person", ""),
        form.text(side + ".name", ""),
        form.day(side + ".opened"),
        form.text(side + ".country", profile.country()));
  }

  private static Origin origin(Form form) {
    return new Origin(
        form.text("origin.phone", ""),
        form.text("origin.device", ""),
        form.seconds("origin.session", -1));
  }

  private static Subscriber subscriber(Form form) {
    return new Subscriber(
        form.text("subscriber.sim", ""),
        form.text("subscriber.phone", ""),
        form.text("subscriber.device", ""));
  }

  private static PaymentOutcome outcome(FactId id, Form form) {
    return new PaymentOutcome(
        id,
        form.time,
        id,
        form.choice("status", PaymentOutcome.Status.SETTLED),
        form.text("reason", ""),
        form.text("payer.account", ""),
        form.text("payee.account", ""));
  }

  private static ListingChange listing(FactId id, Form form) {
    return new ListingChange(
        id,
        form.time,
        new Subject(
            form.choice("subject.kind", Subject.Kind.ACCOUNT),
            form.text("subject.value", "ACCOUNT")),
        form.choice("roll", Roll.FRAUD),
        !form.text("listed", "true").equals("false"),
        form.text("basis", "EXAMPLE"),
        form.time + 365 * Spans.DAY);
  }

  /// What an author wrote for one fact.
  private final class Form {

    private final YamlMap map;
    private final long time;
    private final int index;
    private final List<String> asked = new ArrayList<>();

    Form(YamlMap map, long time, int index) {
      this.map = map;
      this.time = time;
      this.index = index;
    }

    String text(String key, String otherwise) {
      asked.add(key);
      return map.has(key) ? map.text(key).replace("{i}", Integer.toString(index)) : otherwise;
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
      String text = text(key, otherwise.name());
      for (E member : otherwise.getDeclaringClass().getEnumConstants()) {
        if (member.name().equals(text.toUpperCase(Locale.ROOT))) {
          return member;
        }
      }
      List<String> names = new ArrayList<>();
      for (E member : otherwise.getDeclaringClass().getEnumConstants()) {
        names.add(member.name());
      }
      wrong(key, "%s is never '%s'; %s".formatted(key, text, Guess.among(text, names)));
      return otherwise;
    }

    Money money(String key, String otherwise) {
      return Money.parse(text(key, otherwise), profile.currency());
    }

    int seconds(String key, int otherwise) {
      String text = text(key, "");
      if (text.isEmpty()) {
        return otherwise;
      }
      long millis = Spans.millis(text).orElse(-1);
      if (millis < 0) {
        wrong(key, "expected a span such as 90s for '%s', but found '%s'".formatted(key, text));
      }
      return (int) (millis / 1_000);
    }

    int day(String key) {
      String text = text(key, "-1095d");
      if (text.equals("unknown")) {
        return Party.NOT_STATED;
      }
      long ago = text.equals("0d") ? 0 : Spans.millis(text).orElse(1);
      if (ago > 0) {
        wrong(
            key,
            "expected a span such as -7d or 'unknown' for '%s', but found '%s'"
                .formatted(key, text));
      }
      return (int) Math.floorDiv(time + ago, Spans.DAY);
    }

    private void wrong(String key, String message) {
      problems.at(map.find(key).map(Node.class::cast).orElse(map.node()), message);
    }
  }
}
