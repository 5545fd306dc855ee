package org.haltwire.centre.recovery.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.recovery.report.Candidate;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.event.Payment;
import org.haltwire.core.money.Transfer;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;

/// Finds the payments that a person may mean who knows about when, about how much, some digits, or
/// where it went. Amounts and times are looked up in the graph; what is left is read.
final class Matching {

  private static final long AROUND = Duration.ofHours(12).toMillis();
  private static final long LONG_AGO = Duration.ofDays(30).toMillis();
  private static final int MOST_LOOKED_AT = 100_000;
  private static final int MOST_READ = 200;
  private static final int MOST_SHOWN = 5;

  private static final int FIT_VICTIM = 40;
  private static final int FIT_AMOUNT = 25;
  private static final int FIT_DIGITS = 20;
  private static final int FIT_TIME = 15;

  private final TransferGraph graph;
  private final Payments payments;

  Matching(TransferGraph graph, Payments payments) {
    this.graph = graph;
    this.payments = payments;
  }

  /// The best ones, the best first.
  List<Candidate> find(Incident incident, StolenPayment payment) {
    StolenPayment.Description known = payment.description();
    long told = incident.reporter().toldAt();
    long from = known.at() == 0 ? told - LONG_AGO : known.at() - AROUND;
    long until = known.at() == 0 ? told : known.at() + AROUND;
    long least = known.minor() - known.minor() / 100;
    long most = known.minor() == 0 ? Long.MAX_VALUE : known.minor() + known.minor() / 100;
    List<Candidate> found = new ArrayList<>();
    int read = 0;
    for (int transfer : graph.find(from, until, least, most, MOST_LOOKED_AT)) {
      Transfer one = graph.transfer(transfer).orElseThrow();
      if (fits(one, known) && read++ < MOST_READ) {
        payments
            .of(one.position())
            .flatMap(placed -> candidate(placed, one, incident, known))
            .ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::fit)
            .reversed()
            .thenComparing(Comparator.comparingLong(Candidate::position).reversed()));
    return found.subList(0, Math.min(MOST_SHOWN, found.size()));
  }

  private static boolean fits(Transfer transfer, StolenPayment.Description known) {
    boolean digits =
        known.digits().isEmpty()
            || ends(transfer.payee().account(), known.digits())
            || ends(transfer.payer().account(), known.digits());
    boolean bank =
        known.bank().isEmpty()
            || transfer.payee().bank().equalsIgnoreCase(known.bank())
            || transfer.payer().bank().equalsIgnoreCase(known.bank());
    return digits && bank;
  }

  private static boolean ends(String account, String digits) {
    int from = account.length() - digits.length();
    return account.regionMatches(true, from, digits, 0, digits.length());
  }

  /// Nobody is told about a payment of somebody else.
  private static Optional<Candidate> candidate(
      TransferBook.Placed placed,
      Transfer transfer,
      Incident incident,
      StolenPayment.Description known) {
    Payment payment = placed.payment();
    String payer = payment.payer().person();
    boolean victim = !payer.isEmpty() && payer.equals(incident.victim());
    if (!victim && !payer.isEmpty() && !incident.victim().isEmpty()) {
      return Optional.empty();
    }
    int fit = victim ? FIT_VICTIM : 0;
    fit += transfer.amount() == known.minor() ? FIT_AMOUNT : 0;
    fit += known.digits().isEmpty() ? 0 : FIT_DIGITS;
    long away = known.at() == 0 ? AROUND : Math.abs(transfer.time() - known.at());
    fit += (int) (FIT_TIME * Math.max(0, AROUND - away) / AROUND);
    return Optional.of(new Candidate(placed.position(), fit));
  }
}
