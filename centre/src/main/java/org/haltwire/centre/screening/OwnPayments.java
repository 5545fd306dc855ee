package org.haltwire.centre.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.our.OwnFigure;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The payments that one institution sent, as its own people see them: without accounts, rules and
/// scores, which would tell how to pass.
@Component
class OwnPayments implements OwnFigure {

  static final int DAYS = 30;

  private static final String ADDRESS = "/our/payments";
  private static final long DAY_MINUTES = 24 * 60;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Findings findings;

  OwnPayments(JdbcClient jdbc, Journal journal, Findings findings) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.findings = findings;
  }

  /// One payment.
  ///
  /// @param id its sender's own reference
  record Row(long position, long time, String id, long minor, String currency, String verdict) {}

  /// Those that were not simply allowed, the latest first, before a position.
  List<Row> latest(String sender, long before, int limit) {
    return jdbc.sql(
            """
            select position, time, id, minor, currency, verdict from screened
            where sender = :sender and position < :before order by position desc limit :limit
            """)
        .param("sender", sender)
        .param("before", before)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  /// The one with this reference, also where it was simply allowed. What another sender has of this
  /// reference is another fact.
  Optional<Row> find(String sender, String id) {
    return id.matches("[\\x21-\\x7e]{1," + FactId.VALUE_LIMIT + "}")
        ? journal.find(new FactId(sender, id)).flatMap(OwnPayments::row)
        : Optional.empty();
  }

  private static Optional<Row> row(Entry entry) {
    return entry.fact() instanceof Payment payment && entry.ruling() instanceof Decision decision
        ? Optional.of(
            new Row(
                entry.position(),
                entry.time(),
                payment.id().value(),
                payment.terms().amount().minor(),
                payment.terms().amount().currency(),
                Outcome.of(decision.verdict()).key()))
        : Optional.empty();
  }

  /// Of the last thirty days of the journal's time, today among them.
  @Override
  public List<Line> of(String sender) {
    long today = findings.time() / 60_000 / DAY_MINUTES * DAY_MINUTES;
    return Stream.of(Outcome.values())
        .map(outcome ->
            new Line(
                "our.payments-" + outcome.key().toLowerCase(Locale.ROOT),
                count(sender, outcome, today - (DAYS - 1) * DAY_MINUTES),
                ADDRESS))
        .toList();
  }

  private long count(String sender, Outcome outcome, long from) {
    return jdbc.sql(
            """
            select coalesce(sum(count), 0)::bigint from tally
            where kind = 'sender' and minute >= :from and name = :name
            """)
        .param("from", from)
        .param("name", Tally.ofSender(sender, outcome))
        .query(Long.class)
        .single();
  }
}
