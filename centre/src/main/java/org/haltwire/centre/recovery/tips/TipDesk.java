package org.haltwire.centre.recovery.tips;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentDesk;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in what people report themselves. Where money was lost it goes to the desk for reports in
/// the same transaction, under the sender that stands for citizens.
@Component
public class TipDesk {

  private final TipStore store;
  private final IncidentDesk incidents;
  private final Secrets secrets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  TipDesk(
      TipStore store,
      IncidentDesk incidents,
      Secrets secrets,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.incidents = incidents;
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// What the person is given.
  ///
  /// @param repeated whether this form was sent before
  /// @param changed whether it was sent before with something else; that is what is kept
  public record Taken(String ticket, String secret, boolean repeated, boolean changed) {}

  /// Whether a form was sent before.
  public boolean has(String form) {
    return store.find(ticket(form)).isPresent();
  }

  /// What was given for a form that was sent before; nothing where none was.
  public Optional<Taken> again(String form) {
    String ticket = ticket(form);
    return store.find(ticket).map(_ -> new Taken(ticket, secret(ticket), true, false));
  }

  public Taken take(Tip tip) {
    return Objects.requireNonNull(transactions.execute(_ -> takeOnce(tip)));
  }

  private Taken takeOnce(Tip tip) {
    String ticket = ticket(tip.form());
    // Two that send one form at a time: the second one waits here and finds the first one's.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 8))").param(ticket).query(_ -> {});
    Optional<TipStore.Kept> before = store.find(ticket);
    String secret = secret(ticket);
    if (before.isPresent()) {
      boolean same = Arrays.equals(before.get().bodyHash(), tip.bodyHash());
      return new Taken(ticket, secret, true, !same);
    }
    store.add(ticket, tip, tip.story().losses().isEmpty() ? 0 : report(tip));
    return new Taken(ticket, secret, false, false);
  }

  /// The same as [IncidentDesk] gives a report of that name, so that both have one ticket.
  private String ticket(String form) {
    return secrets.code("ticket", Participants.CITIZENS + "/" + form, 2);
  }

  private String secret(String ticket) {
    return secrets.code("victim", ticket, 3);
  }

  private long report(Tip tip) {
    List<IncidentDesk.Told.Payment> payments =
        tip.story().losses().stream()
            .map(loss ->
                new IncidentDesk.Told.Payment(
                    StolenPayment.Name.NONE,
                    new StolenPayment.Description(
                        loss.bank(), loss.at(), loss.minor(), loss.digits())))
            .toList();
    Incident.Known known =
        new Incident.Known(
            "",
            values(tip, Named.Kind.PHONE),
            values(tip, Named.Kind.SITE),
            values(tip, Named.Kind.CHANNEL),
            tip.story().words());
    return incidents
        .take(
            new IncidentDesk.Told(
                new Incident.Reporter(Participants.CITIZENS, tip.form(), tip.at(), tip.at()),
                tip.bodyHash(),
                tip.kind(),
                "",
                known,
                tip.region(),
                payments))
        .incident()
        .id();
  }

  private static List<String> values(Tip tip, Named.Kind kind) {
    return tip.story().named().stream()
        .filter(one -> one.kind() == kind)
        .map(Named::value)
        .toList();
  }
}
