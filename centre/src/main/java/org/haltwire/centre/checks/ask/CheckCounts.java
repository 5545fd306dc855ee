package org.haltwire.centre.checks.ask;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import org.haltwire.signs.sheet.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// CheckCounts questions by kind and answer. Nothing else of them is kept.
@Component
public class CheckCounts {

  private static final String ADD =
      """
      insert into check_count (day, kind, verdict, language, door, asked)
      values (?, ?, ?, ?, ?, 1)
      on conflict (day, kind, verdict, language, door) do update
        set asked = check_count.asked + 1
      """;

  private final JdbcClient jdbc;

  CheckCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By which way people ask.
  public enum Door {
    PAGE,
    API,
    WIDGET,
    BOT
  }

  public void add(Answer answer, Locale language, Door door) {
    add(answer.on(), answer.asked().kind(), answer.assessment().verdict(), language, door);
  }

  private void add(LocalDate day, Asked.Kind kind, Verdict verdict, Locale language, Door door) {
    jdbc.sql(ADD)
        .params(Date.valueOf(day), kind.name(), verdict.name(), language.getLanguage(), door.name())
        .update();
  }
}
