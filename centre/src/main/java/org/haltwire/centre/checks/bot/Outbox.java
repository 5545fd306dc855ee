package org.haltwire.centre.checks.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/// What is to be sent. Answers are there as the Bot API takes them, sealed; of a warning there is a
/// row for each chat. Of each chat the first row is sent first, answers before warnings.
@Component
class Outbox {

  static final SealedColumn BODY = new SealedColumn(Secret.CHAT, "bot_outbox", "sealed_body", "id");

  private static final String DUE =
      """
      select o.number, o.id, o.chat, o.method, o.sealed_body, coalesce(o.warning, 0) warning,
        o.attempts, o.due
      from (
        select distinct on (chat) * from bot_outbox order by chat, (warning is not null), number
      ) o
      where o.due <= :now
      order by (o.warning is not null), o.number limit :most
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);

  Outbox(JdbcClient jdbc, Vault vault, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// Something to be sent.
  ///
  /// @param warning its number; 0 for an answer, which is sealed
  record Parcel(
      long number,
      String id,
      String chat,
      String method,
      byte @Nullable [] sealed,
      long warning,
      int attempts) {

    boolean isWarning() {
      return warning != 0;
    }

    /// Whether it counts for the limits of messages.
    boolean isMessage() {
      return method.equals("sendmessage") || method.equals("editmessagetext");
    }
  }

  /// In the transaction at hand.
  void add(String chat, List<? extends BotApiMethod<?>> methods) {
    long now = clock.millis();
    for (BotApiMethod<?> method : methods) {
      String id = UUID.randomUUID().toString();
      jdbc.sql(
              """
              insert into bot_outbox (id, chat, method, sealed_body, at, due)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(id, chat, name(method), vault.seal(BODY, id, written(method)), now, now)
          .update();
    }
    if (!methods.isEmpty()) {
      wake();
    }
  }

  private static byte[] written(BotApiMethod<?> method) {
    try {
      return BotApi.JSON.writeValueAsBytes(method);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Expected to write a " + name(method), impossible);
    }
  }

  private static String name(BotApiMethod<?> method) {
    return method.getMethod().toLowerCase(Locale.ROOT);
  }

  /// Opens an answer.
  BotApiMethod<?> method(Parcel parcel) {
    Class<? extends BotApiMethod<?>> type =
        switch (parcel.method()) {
          case "sendmessage" -> SendMessage.class;
          case "editmessagetext" -> EditMessageText.class;
          case "deletemessage" -> DeleteMessage.class;
          case "answercallbackquery" -> AnswerCallbackQuery.class;
          default -> throw new IllegalStateException("Expected a method, but got another");
        };
    byte[] sealed = parcel.sealed();
    if (sealed == null) {
      throw new IllegalStateException("Expected an answer, but got a warning");
    }
    try {
      return BotApi.JSON.readValue(vault.open(BODY, parcel.id(), sealed), type);
    } catch (IOException changed) {
      throw new IllegalStateException(
          "Expected a " + parcel.method() + " as it was written", changed);
    }
  }

  /// Of each chat the first, if it is due.
  List<Parcel> due(int most) {
    return jdbc.sql(DUE)
        .param("now", clock.millis())
        .param("most", most)
        .query((row, _) -> parcel(row))
        .list();
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getLong("number"),
        row.getString("id"),
        row.getString("chat"),
        row.getString("method"),
        row.getBytes("sealed_body"),
        row.getLong("warning"),
        row.getInt("attempts"));
  }

  /// Tries a row again at this time. All of its chat waits with it, or the order would change.
  void later(Parcel parcel, long due) {
    jdbc.sql("update bot_outbox set due = ?, attempts = attempts + 1 where number = ?")
        .params(due, parcel.number())
        .update();
  }

  /// Takes a row away; false where it was gone already.
  boolean remove(Parcel parcel) {
    return jdbc.sql("delete from bot_outbox where number = ?").param(parcel.number()).update() == 1;
  }

  /// Takes all of a chat's answers away; its warnings are the desk's.
  void removeAnswers(String chat) {
    jdbc.sql("delete from bot_outbox where chat = ? and warning is null").param(chat).update();
  }

  /// Gets a permit with each news.
  Semaphore news() {
    return news;
  }

  /// Lets the sender look at once, after the transaction at hand.
  void wake() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      news.release();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.release();
          }
        });
  }
}
