package org.haltwire.centre.recovery.report;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.outbox.FactOutbox;
import org.haltwire.centre.recovery.report.IncidentStore.NewIncident;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes reports in: keeps them, gives them a ticket, and lets the journal know.
@Component
public class IncidentDesk {

  private static final byte[] NO_HASH = {};

  private final IncidentStore store;
  private final FactOutbox outbox;
  private final Secrets secrets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  IncidentDesk(
      IncidentStore store,
      FactOutbox outbox,
      Secrets secrets,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.outbox = outbox;
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// A report that somebody sends.
  ///
  /// @param bodyHash of what was sent, to tell a repetition from another report of the same id
  /// @param region where the victim lives or reported it (ISO 3166-2); empty where nobody said
  public record Told(
      Incident.Reporter reporter,
      byte[] bodyHash,
      IncidentReport.Kind kind,
      String victim,
      Incident.Known known,
      String region,
      List<Payment> payments) {

    public Told {
      payments = List.copyOf(payments);
    }

    /// A payment that it names or describes. An amount beside a name says that only so much of it
    /// was stolen.
    public record Payment(StolenPayment.Name name, StolenPayment.Description description) {}
  }

  /// What became of it.
  ///
  /// @param repeated whether it had been sent before
  /// @param conflict whether another report was sent with this id before; that one is given
  public record Taken(Incident incident, boolean repeated, boolean conflict) {}

  /// Keeps a report, and its fact for the journal, at once.
  public Taken take(Told told) {
    Taken taken = transactions.execute(_ -> takeOnce(told));
    if (taken == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return taken;
  }

  private Taken takeOnce(Told told) {
    // Two that send the same id at a time: the second one waits here and finds the first one's.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))")
        .param(told.reporter().sender() + "/" + told.reporter().id())
        .query(rows -> {});
    Optional<Incident> before = store.find(told.reporter().sender(), told.reporter().id());
    if (before.isPresent()) {
      byte[] hash = store.bodyHash(before.get().id());
      boolean same = java.util.Arrays.equals(hash, told.bodyHash());
      return new Taken(before.get(), same, !same);
    }
    Incident incident = keep(told);
    outbox.put(fact(told));
    return new Taken(incident, false, false);
  }

  private Incident keep(Told told) {
    Incident.Reporter by = told.reporter();
    long caseId =
        jdbc.sql("insert into recovery_case (opened_at) values (?) returning id")
            .param(by.receivedAt())
            .query(Long.class)
            .single();
    String ticket = secrets.code("ticket", by.sender() + "/" + by.id(), 2);
    long id =
        store.add(
            new NewIncident(
                ticket, caseId, by, told.bodyHash(), told.kind(), told.victim(), told.known()));
    store.setRegion(id, told.region());
    int number = 1;
    for (Told.Payment payment : told.payments()) {
      store.add(
          new StolenPayment(
              id,
              number++,
              payment.name(),
              payment.description(),
              StolenPayment.State.WAITING,
              0,
              0));
    }
    return store.byId(id).orElseThrow();
  }

  private static IncidentReport fact(Told told) {
    List<FactId> payments =
        told.payments().stream()
            .filter(one -> one.name().isKnown())
            .map(one -> one.name().fact())
            .toList();
    // Policies count reports of an account and of a phone. What anybody may say without a name must
    // not stop anybody's payments: the journal is told that there is a report, and not of whom.
    boolean counted = !told.reporter().sender().equals(Participants.CITIZENS);
    Incident.Known known = told.known();
    return new IncidentReport(
        new FactId(told.reporter().sender(), told.reporter().id()),
        told.reporter().toldAt(),
        told.kind(),
        told.victim(),
        payments,
        counted ? known.account() : "",
        counted && !known.phones().isEmpty() ? known.phones().getFirst() : "");
  }

  /// The incident of a report in the journal. One that came by another door is kept now.
  public Incident inJournal(IncidentReport report, long position) {
    Incident incident =
        store.find(report.id().sender(), report.id().value()).orElseGet(() -> keep(told(report)));
    store.inJournal(incident.id(), position);
    return incident;
  }

  /// What a report in the journal tells. One that names no payment but an account is about what the
  /// victim paid there.
  private static Told told(IncidentReport report) {
    List<Told.Payment> payments =
        report.payments().stream()
            .map(id ->
                new Told.Payment(
                    new StolenPayment.Name(id.sender(), id.value()),
                    StolenPayment.Description.NONE))
            .toList();
    if (payments.isEmpty() && !report.account().isEmpty()) {
      payments =
          List.of(
              new Told.Payment(
                  StolenPayment.Name.NONE,
                  new StolenPayment.Description("", 0, 0, report.account())));
    }
    List<String> phones = report.phone().isEmpty() ? List.of() : List.of(report.phone());
    return new Told(
        new Incident.Reporter(
            report.id().sender(), report.id().value(), report.occurredAt(), report.occurredAt()),
        NO_HASH,
        report.kind(),
        report.victim(),
        new Incident.Known(report.account(), phones, List.of(), List.of(), ""),
        "",
        payments);
  }

  /// A person says which of its candidates a payment is, or none of them where the name is empty.
  /// The case is then traced again. False where somebody chose before.
  public boolean choose(StolenPayment payment, StolenPayment.Name name, String who, long at) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean first = store.choose(payment, name, who, at);
          if (first) {
            jdbc.sql("update recovery_case set again = true where id = ?")
                .param(joined(payment.incident()))
                .update();
          }
          return first;
        }));
  }

  /// The case that an incident belongs to now.
  public long joined(long incident) {
    return store.byId(incident).orElseThrow().caseId();
  }

  /// The case of a hold.
  public Optional<Long> caseOfHold(String hold) {
    return jdbc.sql("select case_id from hold where id = ?")
        .param(hold)
        .query(Long.class)
        .optional();
  }
}
