package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.engine.Judge;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;
import org.haltwire.core.trial.Judgement.Opinion;

/// Goes through the journal with a candidate and counts what it would have said. Memory follows the
/// journal: what really happened is remembered with the rulings that were really given, as it would
/// be if the candidate were put in force now.
///
/// The policy that it is compared with is not asked again where the journal has its decision: asked
/// again it would say the same, byte for byte.
public final class Trial {

  private final Engine engine;
  private final Opponent opponent;
  private Truths truths;
  private final Terms terms;
  private final Tally tally;
  private final long[] probed;

  /// What is asked.
  ///
  /// @param against compared with this policy; empty for what the journal says was decided
  /// @param from payments from this time on count, in milliseconds since 1970-01-01T00:00Z
  /// @param to payments before this time count
  /// @param zone whose days are counted
  public record Terms(
      Policy candidate,
      Optional<Policy> against,
      Thresholds thresholds,
      long from,
      long to,
      ZoneId zone) {}

  /// @param engine of the candidate, with the memory before the first entry
  /// @param other of the policy that it is compared with, at the same position, where [#needsOther]
  ///   says so
  public Trial(Terms terms, Engine engine, Optional<Engine> other, Truths truths) {
    boolean fits =
        needsOther(terms) == other.isPresent()
            && other.filter(it -> it.position() != engine.position()).isEmpty();
    if (!engine.policy().id().equals(terms.candidate().id()) || !fits) {
      throw new IllegalArgumentException(
          "Expected engines of both policies that stand at the same position");
    }
    this.terms = terms;
    this.engine = engine;
    this.truths = truths;
    this.opponent = new Opponent(terms.against(), engine, other);
    this.tally = new Tally(terms.candidate(), terms.thresholds().list().size(), terms.zone());
    this.probed = new long[(terms.thresholds().list().size() + 63) >> 6];
  }

  /// Whether the other policy remembers something else, so that it needs an engine of its own.
  public static boolean needsOther(Terms terms) {
    return terms.against().filter(it -> it.memory() != terms.candidate().memory()).isPresent();
  }

  /// Goes on with what an earlier trial of the same policy counted.
  ///
  /// @throws IOException if that was another policy's
  public void restore(DataInput in) throws IOException {
    tally.restore(in);
  }

  /// From here on more is known about payments.
  public void know(Truths more) {
    truths = more;
  }

  public Tally tally() {
    return tally;
  }

  /// The position of the last entry that was taken.
  public long position() {
    return engine.position();
  }

  /// Judges an entry, where it is a payment within the times, and remembers it.
  ///
  /// @return what both say of it; empty where it was not judged
  public Optional<Judgement> take(Entry entry) {
    tally.entry();
    Optional<Judgement> judgement =
        entry.fact() instanceof Payment payment
                && entry.time() >= terms.from()
                && entry.time() < terms.to()
                && entry.ruling() instanceof Decision decision
            ? Optional.of(judge(entry, payment, decision))
            : Optional.empty();
    engine.apply(entry);
    opponent.apply(entry);
    return judgement;
  }

  private Judgement judge(Entry entry, Payment payment, Decision recorded) {
    Truth truth = truths.at(entry.position());
    long minor = payment.terms().profileMinor();
    Judge judge = engine.judge();
    long assessment = engine.assess(judge, payment, entry.time());
    Opinion own = opinion(terms.candidate(), assessment, entry.time());
    Opinion other = opponent.judge(entry, payment, recorded);
    Judgement judgement =
        new Judgement(
            entry.time(),
            minor,
            own,
            other,
            judge.fired(),
            judge.scorecard().margin(judge.fired()));
    tally.count(judgement, truth, 1);
    probe(payment, entry.time(), truth.kind(), minor);
    if (own.gravity() != other.gravity()) {
      Largest largest = own.gravity() > other.gravity() ? tally.stricter : tally.milder;
      if (largest.wants(minor)) {
        largest.add(
            new Example(
                entry.position(),
                entry.time(),
                payment,
                truth,
                judge.decision(assessment, payment, entry.time()),
                opponent.decision(payment, entry.time())));
      }
    }
    return judgement;
  }

  static Opinion opinion(Policy policy, long assessment, long time) {
    int typology = Scorecard.typology(assessment);
    return typology < 0
        ? Opinion.ALLOW
        : new Opinion(
            Scorecard.gravity(assessment),
            time + policy.typologies().get(typology).holdMillis(),
            typology);
  }

  private void probe(Payment payment, long time, Truth.Kind kind, long minor) {
    if (probed.length == 0) {
      return;
    }
    Arrays.fill(probed, 0);
    Thresholds thresholds = terms.thresholds();
    engine.evaluate(thresholds.program(), payment, time, probed);
    for (int w = 0; w < probed.length; w++) {
      for (long bits = probed[w]; bits != 0; bits &= bits - 1) {
        int probe = (w << 6) + Long.numberOfTrailingZeros(bits);
        long value = engine.judge().values()[thresholds.list().get(probe).variable()];
        tally.probe(probe, kind, value, minor);
      }
    }
  }
}
