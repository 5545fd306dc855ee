package org.haltwire.centre.recovery.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.haltwire.centre.access.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the work list: the case with the most money within reach comes first, and of equal ones
/// the one whose time ends first.
@Component
class WorkStore {

  private static final String LIST =
      """
      with work as (
        select c.id, i.ticket, i.kind, i.reports, c.stolen, c.reachable,
          least(h.held, c.reachable) held, c.gone, c.came_back,
          least(coalesce(h.next, 999999999999999), coalesce(a.due, 999999999999999)) next,
          coalesce(a.due, 0) appeal, h.proposed, h.ordered, h.secured, h.ended, h.late, c.cut,
          q.questions
        from recovery_case c
        cross join lateral (
          select (array_agg(ticket order by id))[1] ticket, (array_agg(kind order by id))[1] kind,
            count(*) reports, bool_or(state = 'OPEN') open,
            bool_or(:kind = '' or kind = :kind) of_kind,
            bool_or(:ticket = '' or starts_with(ticket, :ticket)) of_ticket
          from incident where case_id = c.id) i
        cross join lateral (
          select coalesce(sum(secured) filter (where state in ('ACKNOWLEDGED', 'EXTENDED')), 0) held,
            min(least(until, answer_by))
              filter (where state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED')) next,
            count(*) filter (where state = 'PROPOSED') proposed,
            count(*) filter (where state = 'ORDERED') ordered,
            count(*) filter (where state in ('ACKNOWLEDGED', 'EXTENDED')) secured,
            count(*) filter (where state in ('RELEASED', 'RETURNED', 'EXPIRED')) ended,
            coalesce(array_agg(distinct bank order by bank)
              filter (where state = 'ORDERED' and answer_by <= :now), '{}') late,
            coalesce(bool_or(upper(bank) = :bank), false) of_bank
          from hold where case_id = c.id) h
        cross join lateral (
          select min(due) due from appeal join hold on hold.id = appeal.hold
          where hold.case_id = c.id and appeal.state = 'OPEN') a
        cross join lateral (
          select count(*) questions from incident_payment p join incident on incident.id = p.incident
          where incident.case_id = c.id and p.state = 'CANDIDATES') q
        where c.merged_into is null and (i.open or :all) and i.of_kind and i.of_ticket
          and (:bank = '' or h.of_bank)
          and (cardinality(:regions::text[]) = 0 or exists (
            select from incident where case_id = c.id and region = any(:regions))))
      select * from work where (-reachable, next, id) > (:reachable, :next, :id)
      order by -reachable, next, id limit :limit
      """;

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param reach of who reads
  List<WorkCase> list(
      WorkFilter filter, Reach reach, WorkFilter.Cursor after, long now, int limit) {
    return jdbc.sql(LIST)
        .param("regions", reach.regions().toArray(String[]::new))
        .param("all", filter.all())
        .param("kind", filter.kind())
        .param("bank", filter.bank())
        .param("ticket", filter.ticket())
        .param("now", now)
        .param("reachable", after.reachable())
        .param("next", after.next())
        .param("id", after.id())
        .param("limit", limit)
        .query(WorkStore::one)
        .list();
  }

  private static WorkCase one(ResultSet row, int number) throws SQLException {
    return new WorkCase(
        row.getLong("id"),
        new WorkCase.Report(row.getString("ticket"), row.getString("kind")),
        row.getInt("reports"),
        new WorkCase.Sums(
            row.getLong("stolen"),
            row.getLong("reachable"),
            row.getLong("held"),
            row.getLong("gone"),
            row.getLong("came_back")),
        new WorkCase.Clocks(row.getLong("next"), row.getLong("appeal")),
        new WorkCase.Counts(
            row.getInt("proposed"),
            row.getInt("ordered"),
            row.getInt("secured"),
            row.getInt("ended")),
        new WorkCase.Marks(
            List.of((String[]) row.getArray("late").getArray()),
            row.getBoolean("cut"),
            row.getInt("questions")));
  }
}
