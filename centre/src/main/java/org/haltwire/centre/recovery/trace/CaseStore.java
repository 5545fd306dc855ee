package org.haltwire.centre.recovery.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases: incidents whose money met, with what was traced.
@Component
public class CaseStore {

  private static final String CASE =
      """
      select id, opened_at, coalesce(merged_into, 0), position, traced_at, stolen, reachable, gone,
        came_back, cut
      from recovery_case
      """;

  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A case in numbers; amounts in minor units of the profile's currency.
  ///
  /// @param mergedInto the case that took it in; 0 if it stands for itself
  /// @param position up to which entry of the journal it was traced; 0 before the first trace
  public record RecoveryCase(
      long id, long openedAt, long mergedInto, long position, long tracedAt, Sums sums) {

    /// @param reachable what should still be in accounts
    public record Sums(long stolen, long reachable, long gone, long cameBack, boolean cut) {}
  }

  public long open(long at) {
    return jdbc.sql("insert into recovery_case (opened_at) values (?) returning id")
        .param(at)
        .query(Long.class)
        .single();
  }

  /// A case, or the one that took it in.
  public Optional<RecoveryCase> find(long id) {
    Optional<RecoveryCase> found =
        jdbc.sql(CASE + " where id = ?").param(id).query(CaseStore::one).optional();
    return found.filter(one -> one.mergedInto() > 0).isPresent()
        ? find(found.get().mergedInto())
        : found;
  }

  public Optional<SavedTrace> trace(long id) {
    return jdbc.sql("select trace from recovery_case where id = ? and trace <> ''")
        .param(id)
        .query(String.class)
        .optional()
        .map(SavedTrace::fromJson);
  }

  /// The cases with open incidents that stand for themselves.
  List<Long> open() {
    return jdbc.sql(
            """
            select id from recovery_case c where merged_into is null and exists (
              select from incident i where i.case_id = c.id and i.state = 'OPEN')
            order by id
            """)
        .query(Long.class)
        .list();
  }

  /// The cases that somebody wants to be traced again; the wish is fulfilled with the transaction.
  List<Long> takeAgain() {
    return jdbc.sql("update recovery_case set again = false where again returning id")
        .query(Long.class)
        .list();
  }

  boolean hasAgain() {
    return jdbc.sql("select exists (select from recovery_case where again)")
        .query(Boolean.class)
        .single();
  }

  /// Keeps a trace; gives how often the case's marks were told before, and counts this time.
  int save(long id, SavedTrace trace, long now) {
    return jdbc.sql(
            """
            update recovery_case set position = :position, traced_at = :now, trace = :trace,
              stolen = :stolen, reachable = :there, gone = :gone, came_back = :back, cut = :cut,
              marks = marks + 1
            where id = :id returning marks
            """)
        .param("position", trace.position())
        .param("now", now)
        .param("trace", trace.toJson())
        .param("stolen", trace.stolen())
        .param("there", trace.there())
        .param("gone", trace.gone())
        .param("back", trace.cameBack())
        .param("cut", trace.cut())
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /// Lets a case take another in, with its incidents and holds.
  void merge(long from, long into) {
    jdbc.sql("update incident set case_id = ? where case_id = ?").params(into, from).update();
    jdbc.sql("update hold set case_id = ? where case_id = ?").params(into, from).update();
    jdbc.sql("update recovery_case set merged_into = ? where id = ?").params(into, from).update();
    jdbc.sql("update recovery_case set ended_at = null, purged_at = null where id = ?")
        .param(into)
        .update();
  }

  private static RecoveryCase one(ResultSet row, int number) throws SQLException {
    return new RecoveryCase(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        new RecoveryCase.Sums(
            row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getBoolean(10)));
  }
}
