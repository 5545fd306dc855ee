package org.haltwire.centre.recovery.reporters;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts reports and what came of them.
@Component
class ReporterStore {

  private final JdbcClient jdbc;

  ReporterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What came of the reports of one institution.
  ///
  /// @param holds ordered because of them
  /// @param overturned holds of these that ended by an appeal
  record Reporter(
      String sender, long reports, long rejected, long withdrawn, long holds, long overturned) {}

  List<Reporter> reporters() {
    return jdbc.sql(
            """
            with ordered as (
              select distinct c.incident, h.id from hold_claim c join hold h on h.id = c.hold
              where h.state <> 'PROPOSED'),
            overturned as (
              select distinct hold from appeal where state in ('UPHELD', 'OVERDUE'))
            select i.sender, count(distinct i.id),
              count(distinct i.id) filter (where i.state = 'REJECTED'),
              count(distinct i.id) filter (where i.state = 'WITHDRAWN'),
              count(distinct o.id), count(distinct v.hold)
            from incident i
              left join ordered o on o.incident = i.id
              left join overturned v on v.hold = o.id
            group by i.sender order by count(distinct i.id) desc, i.sender
            """)
        .query((row, _) ->
            new Reporter(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)))
        .list();
  }

  /// People who reported the same accounts together.
  ///
  /// @param victims tokens of the people
  record Together(List<String> victims, List<String> accounts) {

    Together {
      victims = List.copyOf(victims);
      accounts = List.copyOf(accounts);
    }
  }

  /// Pairs of people who both reported the same two accounts or more, and people who reported so
  /// many that it should be looked at: those with the most accounts first.
  List<Together> together(int limit) {
    return jdbc.sql(
            """
            with reported as (
              select distinct i.victim, h.account
              from incident i
                join hold_claim c on c.incident = i.id
                join hold h on h.id = c.hold
              where i.victim <> '' and h.hop = 1)
            select array[a.victim, b.victim], array_agg(a.account order by a.account), count(*)
            from reported a join reported b on b.account = a.account and b.victim > a.victim
            group by a.victim, b.victim having count(*) >= 2
            union all
            select array[victim], array_agg(account order by account), count(*)
            from reported group by victim having count(*) >= 3
            order by 3 desc, 1 limit ?
            """)
        .param(limit)
        .query((row, _) -> new Together(texts(row.getArray(1)), texts(row.getArray(2))))
        .list();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
