package org.haltwire.centre.recovery.console;

import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.looks.CaseBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// To which regions a case belongs: those of its reports.
@Component
class CaseRegions implements CaseBook {

  private static final String REGIONS =
      """
      select c.id, array(select distinct region from incident
        where case_id = c.id and region <> '') as regions
      from recovery_case c where c.id = (%s)
      """;

  private static final String CASE =
      REGIONS.formatted("select coalesce(merged_into, id) from recovery_case where id = ?");

  private static final String INCIDENT =
      REGIONS.formatted("select case_id from incident where id = ?");

  private static final String HOLD = REGIONS.formatted("select case_id from hold where id = ?");

  private static final String APPEAL =
      REGIONS.formatted(
          "select case_id from appeal join hold on hold.id = appeal.hold where appeal.id = ?");

  private static final String PAYMENT =
      REGIONS.formatted(
          """
          select i.case_id from incident_payment p join incident i on i.id = p.incident
          where p.position = ? order by i.id desc limit 1
          """);

  private final JdbcClient jdbc;

  CaseRegions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Known> find(By by, String id) {
    return switch (by) {
      case CASE -> byNumber(CASE, id);
      case INCIDENT -> byNumber(INCIDENT, id);
      case APPEAL -> byNumber(APPEAL, id);
      case HOLD -> read(HOLD, id);
      case PAYMENT -> byNumber(PAYMENT, id);
    };
  }

  private Optional<Known> byNumber(String query, String id) {
    return id.matches("[0-9]{1,18}") ? read(query, Long.parseLong(id)) : Optional.empty();
  }

  private Optional<Known> read(String query, Object id) {
    return jdbc.sql(query)
        .param(id)
        .query((row, _) ->
            new Known(row.getLong("id"), Set.of((String[]) row.getArray("regions").getArray())))
        .optional();
  }
}
