package org.haltwire.centre.recovery.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentDesk;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;
import org.springframework.transaction.support.TransactionOperations;

/// Follows the journal. Payments and outcomes go into the graph; a report is matched with payments
/// and its case is traced; a case is traced again when an account with its money pays, when a
/// payment comes that it waits for, and when one of its holds moves.
///
/// After a start the graph is made from the journal first, over its horizon. How far reports were
/// looked at is kept in the transaction that did it; what is looked at twice changes nothing.
final class Tracer {

  static final int STRETCH = 20_000;

  private final Journal journal;
  private final TransferBook book;
  private final Payments payments;
  private final Resolver resolver;
  private final CaseTracer cases;
  private final IncidentStore incidents;
  private final IncidentDesk desk;
  private final Progress progress;
  private final RecoverySettings settings;
  private final TransactionOperations transactions;

  /// Payments that reports wait for, or whose money had not moved when they were reported.
  private final Set<FactId> awaited = new HashSet<>();

  /// What the entries between `acted` and `position` say is to be done.
  private final NavigableSet<Long> dirty = new TreeSet<>();

  private final List<Entry> news = new ArrayList<>();
  private boolean loaded;

  /// Whether what is remembered of cases may differ from the tables.
  private boolean stale = true;

  private volatile long position;
  private long acted;
  private long time;

  Tracer(
      Journal journal,
      TransferBook book,
      Resolver resolver,
      CaseTracer cases,
      IncidentStore incidents,
      IncidentDesk desk,
      Progress progress,
      RecoverySettings settings,
      TransactionOperations transactions) {
    this.journal = journal;
    this.book = book;
    this.payments = new Payments(journal);
    this.resolver = resolver;
    this.cases = cases;
    this.incidents = incidents;
    this.desk = desk;
    this.progress = progress;
    this.settings = settings;
    this.transactions = transactions;
  }

  /// The position up to which reports were looked at.
  long position() {
    return position;
  }

  /// Takes what the journal has beyond the graph, at most one stretch; how many entries it took.
  /// What was taken but failed to be acted on is acted on first.
  long step() {
    if (!loaded) {
      load();
    }
    if (position == acted && journal.head() <= position) {
      return 0;
    }
    if (position == acted) {
      journal.read(position + 1, STRETCH, this::take);
    }
    long took = position - acted;
    fresh(this::act);
    news.clear();
    dirty.clear();
    acted = position;
    forget();
    return took;
  }

  /// Traces again what a person asked for, such as after choosing among candidates.
  void again() {
    if (loaded && cases.hasAgain()) {
      fresh(this::actAgain);
    }
  }

  private void actAgain() {
    NavigableSet<Long> asked = cases.takeAgain();
    NavigableSet<Long> wanted = new TreeSet<>(asked);
    for (long id : asked) {
      for (Incident incident : incidents.ofCase(id)) {
        resolver.resolve(incident);
        wanted.add(desk.joined(incident.id()));
      }
    }
    traceEach(wanted);
  }

  private void traceEach(NavigableSet<Long> wanted) {
    NavigableSet<Long> traced = new TreeSet<>();
    for (long id : wanted) {
      if (!traced.contains(id)) {
        traced.add(cases.trace(id, position, time));
      }
    }
  }

  /// Acts in a transaction, with what is remembered of cases as the tables have it.
  private void fresh(Runnable act) {
    if (stale) {
      remember();
    }
    stale = true;
    transactions.executeWithoutResult(_ -> act.run());
    stale = false;
  }

  /// Makes the graph as it was when reports were looked at last.
  private void load() {
    long reached = progress.position();
    if (position == 0) {
      position = Horizon.start(journal, reached, settings.horizon()) - 1;
    }
    while (position < reached) {
      int most = (int) Math.min(STRETCH, reached - position);
      journal.read(position + 1, most, this::take);
      news.clear();
      forget();
    }
    acted = position;
    loaded = true;
  }

  private void remember() {
    awaited.clear();
    incidents.awaited().forEach(payment -> awaited.add(payment.name().fact()));
    cases.remember();
  }

  private void take(Entry entry) {
    switch (entry.fact()) {
      case Payment payment -> {
        int transfer = book.take(payment, entry.ruling(), entry.position(), entry.time());
        if (transfer != TransferGraph.NONE) {
          pays(payment.payer().account());
        }
        if (awaited.contains(payment.id())) {
          news.add(entry);
        }
      }
      case PaymentOutcome outcome -> {
        book.take(outcome, entry.position(), entry.time(), payments);
        pays(outcome.payerAccount());
        pays(outcome.payeeAccount());
        if (awaited.contains(outcome.payment())) {
          news.add(entry);
        }
      }
      case IncidentReport _ -> news.add(entry);
      case HoldChange _ -> news.add(entry);
      default -> {}
    }
    position = entry.position();
    time = entry.time();
  }

  private void pays(String account) {
    long caseId = cases.caseOf(account);
    if (caseId != 0) {
      dirty.add(caseId);
    }
  }

  private void act() {
    for (Entry entry : news) {
      switch (entry.fact()) {
        case IncidentReport report -> report(report, entry);
        case HoldChange change -> desk.caseOfHold(change.hold()).ifPresent(dirty::add);
        case Payment payment -> arrived(payment.id());
        case PaymentOutcome outcome -> arrived(outcome.payment());
        default -> {}
      }
    }
    traceEach(dirty);
    if (!news.isEmpty() || !dirty.isEmpty() || progress.isWorthKeeping(position)) {
      progress.keep(acted, position, time);
    }
  }

  private void report(IncidentReport report, Entry entry) {
    Incident incident = desk.inJournal(report, entry.position());
    resolver.resolve(incident);
    for (StolenPayment payment : incidents.payments(incident.id())) {
      if (payment.name().isKnown() && payment.state() != StolenPayment.State.FOUND) {
        awaited.add(payment.name().fact());
      }
    }
    dirty.add(desk.joined(incident.id()));
  }

  private void arrived(FactId id) {
    Optional<TransferBook.Placed> placed = payments.find(id);
    for (StolenPayment payment : incidents.awaiting(id)) {
      Incident incident = incidents.byId(payment.incident()).orElseThrow();
      placed.ifPresent(one -> resolver.settle(incident, payment, one));
      dirty.add(desk.joined(incident.id()));
    }
  }

  /// Keeps the graph within its horizon and its size.
  private void forget() {
    book.dropBefore(time - settings.horizon().toMillis());
    book.shrinkTo(settings.transfers());
  }
}
