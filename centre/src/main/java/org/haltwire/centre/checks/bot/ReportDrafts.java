package org.haltwire.centre.checks.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.checks.report.Answers;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of reports that are being written, one for a chat at most.
@Component
class ReportDrafts {

  static final SealedColumn DRAFT =
      new SealedColumn(Secret.CHAT, "bot_draft", "sealed_draft", "token");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Say say;
  private final KeptOfBot.BotTerms terms;
  private final InstantSource clock;

  ReportDrafts(
      JdbcClient jdbc, Vault vault, Say say, KeptOfBot.BotTerms terms, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.say = say;
    this.terms = terms;
    this.clock = clock;
  }

  /// One that nothing was heard of for too long.
  ///
  /// @param language in which it was written
  record Ended(String token, long chat, String language) {}

  /// What is sealed.
  private record Written(
      long chat,
      String language,
      String form,
      String place,
      boolean changing,
      Map<String, String> answers) {}

  private record Row(byte[] sealed, long at) {}

  private long oldest() {
    return clock.millis() - terms.botDrafts().toMillis();
  }

  /// The one of a chat. What ended is not there, also where it was not deleted yet.
  Optional<Draft> of(String token) {
    return row(token).filter(row -> row.at() >= oldest()).map(row -> draft(open(token, row)));
  }

  private Optional<Row> row(String token) {
    return jdbc.sql("select sealed_draft, at from bot_draft where token = ?")
        .param(token)
        .query((row, _) -> new Row(row.getBytes(1), row.getLong(2)))
        .optional();
  }

  /// Those that ended.
  List<String> over() {
    return jdbc.sql("select token from bot_draft where at < ? order by at limit 100")
        .param(oldest())
        .query(String.class)
        .list();
  }

  /// Deletes one that ended, in the transaction at hand; nothing where there is none or it goes on.
  Optional<Ended> end(String token) {
    return jdbc.sql("delete from bot_draft where token = ? and at < ? returning sealed_draft, at")
        .params(token, oldest())
        .query((row, _) -> open(token, new Row(row.getBytes(1), row.getLong(2))))
        .optional()
        .map(one -> new Ended(token, one.chat(), one.language()));
  }

  void save(BotChat chat, Draft draft) {
    Map<String, String> answers = new LinkedHashMap<>();
    draft.answers().typed().forEach((question, text) -> answers.put(question.name(), text));
    byte[] written =
        write(
            new Written(
                chat.id(),
                say.tongue().code(),
                draft.answers().form(),
                draft.place().text(),
                draft.changing(),
                answers));
    jdbc.sql(
            """
            insert into bot_draft (token, sealed_draft, at) values (:token, :draft, :at)
            on conflict (token) do update set sealed_draft = :draft, at = :at
            """)
        .param("token", chat.token())
        .param("draft", vault.seal(DRAFT, chat.token(), written))
        .param("at", clock.millis())
        .update();
  }

  void delete(String token) {
    jdbc.sql("delete from bot_draft where token = ?").param(token).update();
  }

  private static byte[] write(Written written) {
    try {
      return BotApi.JSON.writeValueAsBytes(written);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Expected to write a draft", impossible);
    }
  }

  private Written open(String token, Row row) {
    try {
      return BotApi.JSON.readValue(vault.open(DRAFT, token, row.sealed()), Written.class);
    } catch (IOException changed) {
      throw new IllegalStateException("Expected a draft as it was written", changed);
    }
  }

  private static Draft draft(Written written) {
    Map<Question, String> typed = new EnumMap<>(Question.class);
    written.answers().forEach((name, text) -> typed.put(Question.valueOf(name), text));
    Draft.Place place =
        Draft.Place.of(written.place())
            .orElseThrow(() -> new IllegalStateException("Expected a place of a report"));
    return new Draft(new Answers(written.form(), typed), place, written.changing());
  }
}
