package org.haltwire.bench.pyramid;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.play.Answering;
import org.haltwire.country.play.Player;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.Scheme;

/// Plays the synthetic country and notes what the policy says of its pyramids, and which of its
/// honest payments the typology of pyramids warns of.
final class CountryWatch implements Answering {

  private final Engine engine;
  private final Map<String, Found> pyramids = new TreeMap<>();
  private final Map<Activity, Integer> honestWarned = new TreeMap<>();
  private long honest;

  /// What was said to those who paid one pyramid.
  static final class Found {
    int deposits;
    boolean byFlow;
    boolean otherwise;
  }

  private CountryWatch(Policy policy) {
    engine = new Engine(policy);
  }

  /// The country from its first day on: pyramids need weeks to show.
  static CountryWatch play(Policy policy, Country.Settings settings, int days) throws IOException {
    CountryWatch watch = new CountryWatch(policy);
    new Player(new Country(settings), watch, new Referee(), (time, facts) -> true).play(0, days);
    return watch;
  }

  @Override
  public void tell(List<Occurrence> facts, Answers answers) {
    for (Occurrence each : facts) {
      long time = each.fact().occurredAt();
      Ruling ruling = engine.decide(each.fact(), time);
      engine.apply(new Entry(engine.position() + 1, time, each.fact(), ruling));
      if (ruling instanceof Decision decision && each.fact() instanceof Payment payment) {
        note(each, payment, decision);
        answers.answered(each, decision.verdict(), 0);
      }
    }
  }

  @Override
  public String name() {
    return "watched";
  }

  @Override
  public String policy() {
    return engine.policy().id().version();
  }

  /// By the collecting account.
  Map<String, Found> pyramids() {
    return pyramids;
  }

  /// Honest payments of which somebody was warned because of cash flow, by what they were.
  Map<Activity, Integer> honestWarned() {
    return honestWarned;
  }

  long honest() {
    return honest;
  }

  private void note(Occurrence each, Payment payment, Decision decision) {
    boolean alert = !(decision.verdict() instanceof Verdict.Allow);
    boolean byFlow = Watch.score(engine.policy(), decision) >= Watch.warn(engine.policy());
    if (each.truth().isHonest()) {
      honest++;
      if (byFlow) {
        honestWarned.merge(each.truth().activity(), 1, Integer::sum);
      }
    } else if (each.truth().scheme() == Scheme.PYRAMID
        && each.truth().activity() == Activity.THEFT) {
      Found found = pyramids.computeIfAbsent(payment.payee().account(), account -> new Found());
      found.deposits++;
      found.byFlow |= byFlow;
      found.otherwise |= alert && !decision.typology().equals(Watch.TYPOLOGY);
    }
  }
}
