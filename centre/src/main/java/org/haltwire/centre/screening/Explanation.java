package org.haltwire.centre.screening;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.web.Say;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;
import org.haltwire.core.rule.Typology;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Explains one decision: from the journal what was decided and why, from the policy the words and
/// thresholds, from the tables what the accounts did before.
@Component
class Explanation {

  private final KnownPolicies policies;
  private final Findings findings;
  private final Projector projector;
  private final Wording wording;
  private final Say say;
  private final JsonMapper json;
  private final InstantSource clock;

  Explanation(
      KnownPolicies policies,
      Findings findings,
      Projector projector,
      Wording wording,
      Say say,
      JsonMapper json,
      InstantSource clock) {
    this.policies = policies;
    this.findings = findings;
    this.projector = projector;
    this.wording = wording;
    this.say = say;
    this.json = json;
    this.clock = clock;
  }

  /// The page of an entry that is a decided payment; nothing for others.
  Optional<Sheet> of(Entry entry) {
    return entry.fact() instanceof Payment payment && entry.ruling() instanceof Decision decision
        ? Optional.of(sheet(entry, payment, decision))
        : Optional.empty();
  }

  private Sheet sheet(Entry entry, Payment payment, Decision decision) {
    String outcome = Outcome.of(decision.verdict()).key();
    return new Sheet(
        new Sheet.Place(
            entry.position(),
            entry.time(),
            payment.id(),
            payment.terms().amount().minor(),
            payment.terms().amount().currency()),
        outcome,
        plain(outcome, decision),
        hold(payment, decision),
        new Sheet.Parts(
            grounds(decision),
            sums(decision),
            new PaymentFields(say).of(payment),
            histories(entry, payment, decision)),
        new Sheet.Proof(
            decision.policy().name() + " " + decision.policy().shortVersion(),
            Long.toHexString(decision.digest())));
  }

  private String plain(String outcome, Decision decision) {
    return decision.typology().isEmpty()
        ? say.text("plain." + outcome)
        : say.text("plain." + outcome)
            + " "
            + say.text("plain.typology", wording.typology(decision.typology()), decision.score());
  }

  private Sheet.Hold hold(Payment payment, Decision decision) {
    if (!(decision.verdict() instanceof Verdict.Hold hold)) {
      return new Sheet.Hold(0, "", "");
    }
    boolean part = !hold.amount().equals(payment.terms().amount());
    long left = hold.until() - clock.millis();
    return new Sheet.Hold(
        hold.until(),
        left > 0
            ? say.text("payment.hold-left", say.duration(left))
            : say.text("payment.hold-over"),
        part ? say.money(hold.amount().minor(), hold.amount().currency()) : "");
  }

  private List<Sheet.Ground> grounds(Decision decision) {
    Map<String, String> readings =
        new PolicyReading(policies.text(decision.policy()), say)
            .features().stream()
                .collect(Collectors.toUnmodifiableMap(Sheet.Field::name, Sheet.Field::text));
    return decision.fired().stream().map(fired -> ground(fired, decision, readings)).toList();
  }

  private Sheet.Ground ground(FiredRule fired, Decision decision, Map<String, String> readings) {
    return new Sheet.Ground(
        fired.rule(),
        fired.points(),
        wording.reason(fired, decision.policy()),
        fired.saw().stream()
            .map(seen ->
                new Sheet.Value(
                    seen.name(), wording.value(seen), readings.getOrDefault(seen.name(), "")))
            .toList());
  }

  /// The typologies to which something added up, the gravest first.
  private List<Sheet.Sum> sums(Decision decision) {
    return policies.version(decision.policy()).stream()
        .flatMap(known -> sums(known, decision))
        .sorted((a, b) -> Integer.compare(b.score(), a.score()))
        .toList();
  }

  private Stream<Sheet.Sum> sums(Policy policy, Decision decision) {
    Set<String> fired =
        decision.fired().stream().map(FiredRule::rule).collect(Collectors.toUnmodifiableSet());
    return policy.typologies().stream()
        .map(typology -> {
          int points =
              typology.rules().stream()
                  .map(policy.rules()::get)
                  .filter(rule -> fired.contains(rule.id()))
                  .mapToInt(org.haltwire.core.rule.Rule::points)
                  .sum();
          return sum(typology, Math.clamp(points, 0, Scorecard.MAX_SCORE));
        })
        .filter(sum -> sum.score() > 0);
  }

  private Sheet.Sum sum(Typology typology, int score) {
    List<Sheet.Mark> marks = new ArrayList<>();
    int scale = Math.max(100, score + score / 10);
    mark(marks, Outcome.WARN, typology.warn(), scale);
    mark(marks, Outcome.HOLD, typology.hold(), scale);
    mark(marks, Outcome.REFUSE, typology.refuse(), scale);
    String outcome =
        marks.reversed().stream()
            .filter(mark -> score >= mark.from())
            .map(Sheet.Mark::outcome)
            .findFirst()
            .orElse(Outcome.ALLOW.key());
    return new Sheet.Sum(
        typology.name(),
        score,
        Math.min(1_000, score * 1_000 / scale),
        outcome,
        say.text("payment.points", score) + ": " + wording.verdict(outcome),
        marks);
  }

  private static void mark(List<Sheet.Mark> marks, Outcome outcome, int from, int scale) {
    if (from != Typology.NEVER_REACHED) {
      marks.add(new Sheet.Mark(outcome.key(), from, Math.min(1_000, from * 1_000 / scale)));
    }
  }

  private List<Sheet.History> histories(Entry entry, Payment payment, Decision decision) {
    String payer = payment.payer().account();
    String payee = payment.payee().account();
    Optional<Screened> kept = findings.at(entry.position());
    RecentPayments recent = projector.recent();
    return List.of(
        history(
            "payer",
            payer,
            kept.map(Screened::payerHistory)
                .orElseGet(() -> recent.before(entry.position(), payer, Stretch.HISTORY)),
            itself(entry, payment, decision, true)),
        history(
            "payee",
            payee,
            kept.map(Screened::payeeHistory)
                .orElseGet(() -> recent.before(entry.position(), payee, Stretch.HISTORY)),
            itself(entry, payment, decision, false)));
  }

  /// The chart ends with the payment itself.
  private Sheet.History history(String side, String account, List<Moment> moments, Moment itself) {
    List<Moment> drawn = new ArrayList<>(moments.size() + 1);
    drawn.add(itself);
    drawn.addAll(moments);
    return new Sheet.History(side, account, moments, json.writeValueAsString(drawn));
  }

  private static Moment itself(Entry entry, Payment payment, Decision decision, boolean out) {
    return new Moment(
        entry.position(),
        entry.time(),
        payment.terms().profileMinor(),
        out,
        Outcome.of(decision.verdict()).key());
  }
}
