package org.haltwire.centre.checks.bot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How well people answer the quiz, by region: counts alone.
@Component
public class Awareness {

  /// A region with fewer sessions is not shown: of a handful one could tell who they were.
  public static final int LEAST = 10;

  private final JdbcClient jdbc;

  Awareness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of one region.
  public record Of(String region, long sessions, long answered, long correct) {

    /// The share of right answers in percent.
    public double percent() {
      return answered == 0 ? 0 : 100.0 * correct / answered;
    }
  }

  void answered(String region, String question, boolean correct) {
    jdbc.sql(
            """
            insert into bot_quiz_answer (region, question, answered, correct)
            values (:region, :question, 1, :correct)
            on conflict (region, question) do update
              set answered = bot_quiz_answer.answered + 1,
                correct = bot_quiz_answer.correct + :correct
            """)
        .param("region", region)
        .param("question", question)
        .param("correct", correct ? 1 : 0)
        .update();
  }

  void finished(String region, int answered, int correct) {
    jdbc.sql(
            """
            insert into bot_quiz_session (region, sessions, answered, correct)
            values (:region, 1, :answered, :correct)
            on conflict (region) do update
              set sessions = bot_quiz_session.sessions + 1,
                answered = bot_quiz_session.answered + :answered,
                correct = bot_quiz_session.correct + :correct
            """)
        .param("region", region)
        .param("answered", answered)
        .param("correct", correct)
        .update();
  }

  /// Regions with enough sessions.
  public List<Of> shown() {
    return jdbc.sql(
            """
            select region, sessions, answered, correct from bot_quiz_session
            where sessions >= ? order by region
            """)
        .param(LEAST)
        .query((row, _) -> new Of(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }
}
