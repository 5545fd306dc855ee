package org.haltwire.centre.insiders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.rule.Language;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Alerts for who reads them. Nobody reads those about themselves, not even the auditor.
@Component
class Alerts {

  private static final String ALERTS =
      """
      select id, person, typology, policy, begun_at, last_at, times, score from insider_alert
      """;

  private final JdbcOperations jdbc;

  Alerts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest before an id.
  ///
  /// @param about only this person; empty for everybody
  List<Alert> latest(String reader, String about, long before, int limit, Language language) {
    return jdbc
        .query(
            ALERTS
                + """
                where person <> ? and (? = '' or person = ?) and id < ? order by id desc limit ?
                """,
            Alerts::row,
            reader,
            about,
            about,
            before,
            limit)
        .stream()
        .map(one -> with(one, language, List.of()))
        .toList();
  }

  Optional<Alert> find(String reader, long id, Language language) {
    return jdbc.query(ALERTS + "where person <> ? and id = ?", Alerts::row, reader, id).stream()
        .findFirst()
        .map(one ->
            with(
                one,
                language,
                jdbc.queryForList(
                    "select place from insider_alert_look where alert = ? order by place",
                    Long.class,
                    id)));
  }

  private Alert with(Alert one, Language language, List<Long> looks) {
    List<Alert.Sentence> rules =
        jdbc.query(
            "select rule, points, en, ru, kk from insider_alert_rule where alert = ? order by rule",
            (row, _) ->
                new Alert.Sentence(
                    row.getString(1), row.getInt(2), row.getString(3 + language.ordinal())),
            one.id());
    return new Alert(
        one.id(),
        one.person(),
        one.typology(),
        one.policy(),
        one.begunAt(),
        one.lastAt(),
        one.times(),
        one.score(),
        rules,
        looks);
  }

  private static Alert row(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getInt(7),
        row.getInt(8),
        List.of(),
        List.of());
  }
}
