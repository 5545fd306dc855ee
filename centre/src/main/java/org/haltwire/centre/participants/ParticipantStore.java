package org.haltwire.centre.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Institutions and their terms in the database.
@Component
final class ParticipantStore {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  ParticipantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By code.
  List<Institution> all() {
    return jdbc.sql("select code, terms, suspended, revision from participant order by code")
        .query((row, _) -> institution(row))
        .list();
  }

  /// False if there is one with this code already.
  boolean add(String code, Terms terms) {
    return jdbc.sql(
                """
                insert into participant (code, terms) values (:code, :terms::jsonb)
                on conflict (code) do nothing
                """)
            .param("code", code)
            .param("terms", text(terms))
            .update()
        == 1;
  }

  /// False where somebody changed it since this revision.
  boolean change(String code, int revision, Terms terms, boolean suspended) {
    return jdbc.sql(
                """
                update participant
                set terms = :terms::jsonb, suspended = :suspended, revision = revision + 1
                where code = :code and revision = :revision
                """)
            .param("terms", text(terms))
            .param("suspended", suspended)
            .param("code", code)
            .param("revision", revision)
            .update()
        == 1;
  }

  static String text(Terms terms) {
    return JSON.writeValueAsString(terms);
  }

  static Terms terms(String text) {
    return JSON.readValue(text, Terms.class);
  }

  private static Institution institution(ResultSet row) throws SQLException {
    return new Institution(
        row.getString("code"),
        terms(row.getString("terms")),
        row.getBoolean("suspended"),
        row.getInt("revision"));
  }
}
