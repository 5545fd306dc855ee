package org.haltwire.centre.recovery.restitution;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Answered.Outcome;
import org.haltwire.centre.recovery.hold.Claim;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.money.Shares;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.ReturnBasis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives held money back. Documents are added until they suffice by the country's profile; then
/// what is secured is divided among its claims, each victim's part goes on a line of the order to
/// the bank, and the bank says line by line what it paid.
@Component
public class ReturnDesk {

  private final HoldStore holds;
  private final HoldDesk desk;
  private final ReturnStore store;
  private final IncidentStore incidents;
  private final Journal journal;
  private final CountryProfile profile;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  ReturnDesk(
      HoldStore holds,
      HoldDesk desk,
      ReturnStore store,
      IncidentStore incidents,
      Journal journal,
      CountryProfile profile,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.holds = holds;
    this.desk = desk;
    this.store = store;
    this.incidents = incidents;
    this.journal = journal;
    this.profile = profile;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Adds a document. False where there was one of this kind, or the hold has ended.
  ///
  /// @param document its number and date
  public boolean add(String hold, ReturnBasis basis, String who, String document) {
    return Boolean.TRUE.equals(
        transactions.execute(_ ->
            holds.find(hold).filter(one -> one.state().isSecured()).isPresent()
                && store.add(hold, new ReturnStore.Basis(basis, who, clock.millis(), document))));
  }

  /// Whether the documents that are there suffice.
  public boolean suffices(Hold hold) {
    return profile.returns().suffices(store.kinds(hold.id()), hold.money().secured());
  }

  /// Orders the bank to pay back what it holds.
  ///
  /// @param revision of the hold that the person saw
  public Answered order(String id, int revision, String who, String reason) {
    Answered answered =
        transactions.execute(_ -> {
          Hold hold =
              holds
                  .find(id)
                  .orElseThrow(
                      () -> new IllegalArgumentException("Expected a hold, but got " + id));
          if (hold.state().isSecured() && !suffices(hold)) {
            return new Answered(Outcome.NOT_ALLOWED, hold);
          }
          List<ReturnLine> lines =
              hold.state().leadsTo(HoldState.RETURNED) ? lines(hold) : List.of();
          if (hold.revision() == revision) {
            lines.forEach(store::add);
          }
          return desk.giveBack(id, revision, who, reason);
        });
    if (answered == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return answered;
  }

  /// The lines of a return: what is secured, divided by the claims, each part to where it was paid
  /// from. A part whose payment cannot be read any more stays out and with the holder's bank.
  private List<ReturnLine> lines(Hold hold) {
    List<Claim> claims = holds.claims(hold.id());
    long[] parts =
        Shares.divide(hold.money().secured(), claims.stream().mapToLong(Claim::amount).toArray());
    long due =
        Deadline.from(
                Instant.ofEpochMilli(clock.millis()),
                profile.returns().execute(),
                profile.calendar())
            .toEpochMilli();
    List<ReturnLine> lines = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      Claim claim = claims.get(i);
      Optional<Party> payer = payer(claim);
      if (parts[i] > 0 && payer.isPresent()) {
        lines.add(
            new ReturnLine(
                hold.id(),
                claim.incident(),
                claim.number(),
                parts[i],
                payer.get().account(),
                payer.get().institution(),
                -1,
                due));
      }
    }
    return lines;
  }

  private Optional<Party> payer(Claim claim) {
    return incidents.payments(claim.incident()).stream()
        .filter(payment -> payment.number() == claim.number())
        .map(StolenPayment::position)
        .flatMap(position -> journal.at(position).map(Entry::fact).stream())
        .filter(Payment.class::isInstance)
        .map(fact -> ((Payment) fact).payer())
        .findFirst();
  }

  /// What became of a bank's word about a line.
  public enum Confirmed {
    DONE,
    REPEATED,
    OTHER_ANSWER,
    TOO_MUCH,
    UNKNOWN
  }

  /// Notes what a bank paid back of a line. It may pay a line in parts, each under a name of its
  /// own, up to the line's amount.
  ///
  /// @param amount of this payment
  /// @param payment the bank's own name for the payment back
  public Confirmed confirm(String hold, long incident, int number, long amount, String payment) {
    Confirmed confirmed =
        transactions.execute(_ -> {
          store.lock(hold);
          return store.lines(hold).stream()
              .filter(line -> line.incident() == incident && line.number() == number)
              .findFirst()
              .map(line -> confirm(line, amount, payment))
              .orElse(Confirmed.UNKNOWN);
        });
    return confirmed == null ? Confirmed.UNKNOWN : confirmed;
  }

  private Confirmed confirm(ReturnLine line, long amount, String payment) {
    OptionalLong before = store.paid(line, payment);
    if (before.isPresent()) {
      return before.getAsLong() == amount ? Confirmed.REPEATED : Confirmed.OTHER_ANSWER;
    }
    if (amount < 0 || amount > line.left()) {
      return Confirmed.TOO_MUCH;
    }
    long confirmed = line.amount() - line.left() + amount;
    store.confirm(line, confirmed, amount, payment, clock.millis());
    return Confirmed.DONE;
  }
}
