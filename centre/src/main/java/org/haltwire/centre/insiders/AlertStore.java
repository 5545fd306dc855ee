package org.haltwire.centre.insiders;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.core.rule.Language;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/// The tables of alerts. A person has at most one new alert a day for each typology; what comes
/// within 24 hours after it began is counted on it.
final class AlertStore {

  static final Duration TOGETHER = Duration.ofHours(24);

  private static final String WORDS = "unusual looking";

  /// Of one alert so many looks are kept; the rest is counted.
  static final int LOOKS_LIMIT = 100;

  private final JdbcOperations jdbc;
  private final TransactionOperations transactions;
  private final AuditLog log;

  AlertStore(JdbcOperations jdbc, TransactionOperations transactions, AuditLog log) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.log = log;
  }

  /// The first place of the audit log that was not judged.
  long place() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select place from insider_position", Long.class));
  }

  /// Writes what was found from one place to the next, and that it was: both or nothing.
  ///
  /// @throws IllegalStateException where somebody else went on from there; then nothing is written
  void write(long from, long next, List<InsiderWatch.Finding> findings) {
    transactions.executeWithoutResult(_ -> {
      int moved = jdbc.update("update insider_position set place = ? where place = ?", next, from);
      if (moved != 1) {
        throw new IllegalStateException(
            "Expected to judge the audit log from %d, but got another place".formatted(from));
      }
      findings.forEach(this::note);
    });
  }

  private void note(InsiderWatch.Finding found) {
    long alert = alertOfToday(found).orElseGet(() -> raise(found));
    for (InsiderWatch.Why why : found.rules()) {
      jdbc.update(
          """
          insert into insider_alert_rule (alert, rule, points, en, ru, kk)
          values (?, ?, ?, ?, ?, ?)
          on conflict (alert, rule) do update
          set points = excluded.points, en = excluded.en, ru = excluded.ru, kk = excluded.kk
          """,
          alert,
          why.rule(),
          why.points(),
          why.words().get(Language.EN),
          why.words().get(Language.RU),
          why.words().get(Language.KK));
    }
    jdbc.update(
        """
        insert into insider_alert_look (alert, place)
        select ?, ? where (select count(*) from insider_alert_look where alert = ?) < ?
        """,
        alert,
        found.place(),
        alert,
        LOOKS_LIMIT);
  }

  private Optional<Long> alertOfToday(InsiderWatch.Finding found) {
    return jdbc
        .queryForList(
            """
            update insider_alert
            set times = times + 1, last_at = ?, score = greatest(score, ?)
            where id = (
              select max(id) from insider_alert where person = ? and typology = ? and begun_at > ?)
            returning id
            """,
            Long.class,
            found.look().occurredAt(),
            found.score(),
            found.look().person(),
            found.typology(),
            found.look().occurredAt() - TOGETHER.toMillis())
        .stream()
        .findFirst();
  }

  private long raise(InsiderWatch.Finding found) {
    String rules =
        found.rules().stream().map(InsiderWatch.Why::rule).collect(Collectors.joining(","));
    String detail =
        "typology=%s score=%d rules=%s look=%d"
            .formatted(found.typology(), found.score(), rules, found.place());
    // With words comes salt: without it somebody who knows when they looked could find their alert
    // by trying hashes at the door of proofs.
    log.record(
        new Deed(
            DeedKind.ALERT, Deed.CENTRE, Deed.aboutPerson(found.look().person()), WORDS, detail));
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            insert into insider_alert (person, typology, policy, begun_at, last_at, times, score)
            values (?, ?, ?, ?, ?, 1, ?) returning id
            """,
            Long.class,
            found.look().person(),
            found.typology(),
            found.policy(),
            found.look().occurredAt(),
            found.look().occurredAt(),
            found.score()));
  }
}
