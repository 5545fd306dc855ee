package org.haltwire.centre.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the tables behind the pages.
@Component
class Findings {

  private final JdbcClient jdbc;

  /// How many there were of a name.
  record Count(String name, long count) {}

  /// How many there were of a name in a minute since 1970-01-01T00:00Z.
  record MinuteCount(long minute, String name, long count) {}

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest that pass the filter, before a position.
  List<Screened> latest(Filter filter, long before, int limit) {
    return jdbc.sql(
            """
            select * from screened
            where position < :before
              and (:verdict::text = '' or verdict = :verdict)
              and (:typology::text = '' or typology = :typology)
              and (:rule::text = '' or rules @> array[:rule::text])
              and (:sender::text = '' or sender = :sender)
              and profile_minor >= :least and time >= :from and time < :until
            order by position desc limit :limit
            """)
        .param("before", before)
        .param("verdict", filter.verdict())
        .param("typology", filter.typology())
        .param("rule", filter.rule())
        .param("sender", filter.sender())
        .param("least", filter.least())
        .param("from", filter.from())
        .param("until", filter.until())
        .param("limit", limit)
        .query((row, number) -> screened(row))
        .list();
  }

  /// The latest that an account paid or was paid with.
  List<Screened> ofAccount(String account, int limit) {
    return jdbc.sql(
            """
            select * from (
              (select * from screened where payer = :account order by position desc limit :limit)
              union
              (select * from screened where payee = :account order by position desc limit :limit)) s
            order by position desc limit :limit
            """)
        .param("account", account)
        .param("limit", limit)
        .query((row, number) -> screened(row))
        .list();
  }

  /// All that pass the filter, at most `limit`, latest first, a page at a time.
  void each(Filter filter, int limit, Consumer<Screened> consumer) {
    long before = Long.MAX_VALUE;
    int left = limit;
    while (left > 0) {
      List<Screened> some = latest(filter, before, Math.min(left, 1_000));
      if (some.isEmpty()) {
        return;
      }
      some.forEach(consumer);
      before = some.getLast().place().position();
      left -= some.size();
    }
  }

  Optional<Screened> at(long position) {
    return jdbc.sql("select * from screened where position = :position")
        .param("position", position)
        .query((row, number) -> screened(row))
        .optional();
  }

  /// The journal's time that the tables speak of; 0 for none yet.
  long time() {
    return jdbc.sql("select time from projection where name = 'screening'")
        .query(Long.class)
        .single();
  }

  /// Verdicts by minute, from a minute on.
  List<MinuteCount> verdictsByMinute(long from) {
    return jdbc.sql(
            """
            select minute, name, count from tally
            where kind = 'verdict' and minute >= :from order by minute, name
            """)
        .param("from", from)
        .query(MinuteCount.class)
        .list();
  }

  /// Sums of a kind (`verdict`, `typology`, `rule`) from a minute on, the most frequent first.
  List<Count> counts(String kind, long from) {
    return jdbc.sql(
            """
            select name, sum(count)::bigint as count from tally
            where kind = :kind and minute >= :from group by name order by count desc, name
            """)
        .param("kind", kind)
        .param("from", from)
        .query(Count.class)
        .list();
  }

  private Screened screened(ResultSet row) throws SQLException {
    return new Screened(
        new Screened.Place(
            row.getLong("position"),
            row.getLong("time"),
            row.getString("sender"),
            row.getString("id")),
        new Screened.Amounts(
            row.getLong("minor"), row.getString("currency"), row.getLong("profile_minor")),
        row.getString("payer"),
        row.getString("payee"),
        new Screened.Judgement(
            Outcome.parse(row.getString("verdict")).orElseThrow(),
            row.getInt("score"),
            row.getString("typology"),
            List.of((String[]) row.getArray("rules").getArray()),
            row.getLong("hold_until"),
            row.getString("policy")),
        Moments.decode(row.getBytes("payer_history")),
        Moments.decode(row.getBytes("payee_history")));
  }
}
