package org.haltwire.country.recovery;

import java.util.EnumSet;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;
import org.haltwire.core.profile.ProtectedIncome;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.play.Answering;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.World;

/// The engine in this process with recovery beside it. What a slice of facts tells is traced right
/// behind it, and the engine is told where stolen money is before the next slice.
public final class RecoveringCentre implements Answering {

  private final Engine engine;
  private final boolean marks;
  private final TransferBook book =
      new TransferBook(Rules.HOME, EnumSet.allOf(ProtectedIncome.class));
  private final KnownPayments payments = new KnownPayments();
  private final World world;
  private final HonestHolds honest;
  private final Bank bank;
  private final Cases cases;
  private long lastDay;

  /// @param marks whether the engine is told, so that the policy can chase what is not held yet
  /// @param since holds ordered before do not count as honest people's, in milliseconds since
  ///   1970-01-01T00:00Z
  public RecoveringCentre(Policy policy, boolean marks, World world, Referee referee, long since) {
    this.engine = new Engine(policy);
    this.marks = marks;
    this.world = world;
    this.honest = new HonestHolds(since);
    Whereabouts whereabouts = new Whereabouts(world.accounts());
    world.till().watchedBy(whereabouts);
    this.bank = new Bank(world, whereabouts, referee, honest);
    this.cases = new Cases(book, bank);
    bank.tells(cases::moved);
  }

  @Override
  public void tell(List<Occurrence> facts, Answers answers) {
    for (Occurrence each : facts) {
      long before = System.nanoTime();
      long time = each.fact().occurredAt();
      Ruling ruling = engine.decide(each.fact(), time);
      Entry entry = new Entry(engine.position() + 1, time, each.fact(), ruling);
      engine.apply(entry);
      if (ruling instanceof Decision decision) {
        answers.answered(each, decision.verdict(), System.nanoTime() - before);
      }
      take(entry, each);
    }
    for (TaintChange change : cases.act(engine.time())) {
      if (marks) {
        engine.apply(new Entry(engine.position() + 1, engine.time(), change, Noted.NOTED));
      }
    }
    forget();
  }

  private void take(Entry entry, Occurrence occurrence) {
    switch (entry.fact()) {
      case Payment payment -> {
        payments.add(payment, entry.position());
        know(payment, occurrence);
        if (book.take(payment, entry.ruling(), entry.position(), entry.time())
            != TransferGraph.NONE) {
          cases.moved(payment.payer().account(), entry.time());
        }
      }
      case PaymentOutcome outcome -> {
        int made = book.take(outcome, entry.position(), entry.time(), payments);
        payments.ended(outcome);
        if (made != TransferGraph.NONE || outcome.status() != PaymentOutcome.Status.SETTLED) {
          cases.moved(outcome.payerAccount(), entry.time());
          cases.moved(outcome.payeeAccount(), entry.time());
        }
      }
      case IncidentReport report -> cases.reported(payments.of(report));
      case Label label -> {
        if (label.meaning() == Label.Meaning.FRAUD
            && label.about() instanceof Label.OfPayment about) {
          bank.confirm(about.payment());
        }
      }
      default -> {}
    }
  }

  /// A card's token is no account that money can lie in.
  private void know(Payment payment, Occurrence occurrence) {
    if (payment.terms().instrument() != Instrument.CARD) {
      bank.knows(payment.payer().account(), occurrence.order().payer());
    }
    bank.knows(payment.payee().account(), occurrence.order().payee());
  }

  /// Keeps a month, day by day.
  private void forget() {
    long day = engine.time() / Almanac.DAY;
    if (day > lastDay) {
      lastDay = day;
      book.dropBefore(engine.time() - Rules.HORIZON);
      payments.dropBefore(engine.time() - Rules.HORIZON);
    }
  }

  /// What honest people went through until now.
  public HonestHolds.Figures honest() {
    return honest.figures(world.now());
  }

  /// How often a case was traced.
  public long traces() {
    return cases.traces();
  }

  @Override
  public String name() {
    return marks ? "embedded, with recovery and its chase" : "embedded, with recovery";
  }

  @Override
  public String policy() {
    return engine.policy().id().name() + " " + engine.policy().id().version().substring(0, 12);
  }
}
