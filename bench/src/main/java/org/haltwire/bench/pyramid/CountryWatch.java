package org.haltwire.bench.pyramid;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Map<Activity, Map<String, Collector>> collectors = new TreeMap<>();
  private final Map<Activity, Integer> honestWarned = new TreeMap<>();
  private long honest;

  /// What was said to those who paid one pyramid.
  static final class Found {
    int deposits;
    boolean byFlow;
    boolean otherwise;
  }

  /// An account that honest payments of one kind came to.
  static final class Collector {

    /// From so many on an account has signs of cash flow, if they come within a day.
    private static final int MANY = 8;

    private final Set<String> payers = new HashSet<>();
    private final Set<String> rules = new TreeSet<>();
    int payments;
    int warned;

    boolean isPaidByMany() {
      return payers.size() >= MANY;
    }

    /// Rules of the typology that fired at any time.
    Set<String> rules() {
      return rules;
    }

    private void note(Payment payment, List<String> fired, boolean byFlow) {
      if (!isPaidByMany()) {
        payers.add(payment.payer().account());
      }
      rules.addAll(fired);
      payments++;
      warned += byFlow ? 1 : 0;
    }
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

  /// Accounts that at least eight others paid for one kind of honest life, by that kind.
  Map<Activity, List<Collector>> collectors() {
    Map<Activity, List<Collector>> all = new TreeMap<>();
    collectors.forEach((activity, accounts) -> {
      List<Collector> many = accounts.values().stream().filter(Collector::isPaidByMany).toList();
      if (!many.isEmpty()) {
        all.put(activity, many);
      }
    });
    return all;
  }

  long honest() {
    return honest;
  }

  private void note(Occurrence each, Payment payment, Decision decision) {
    boolean alert = !(decision.verdict() instanceof Verdict.Allow);
    boolean byFlow = Watch.score(engine.policy(), decision) >= Watch.warn(engine.policy());
    if (each.truth().isHonest()) {
      Activity activity = each.truth().activity();
      honest++;
      collectors
          .computeIfAbsent(activity, kind -> new HashMap<>())
          .computeIfAbsent(payment.payee().account(), account -> new Collector())
          .note(payment, Watch.fired(engine.policy(), decision), byFlow);
      if (byFlow) {
        honestWarned.merge(activity, 1, Integer::sum);
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
