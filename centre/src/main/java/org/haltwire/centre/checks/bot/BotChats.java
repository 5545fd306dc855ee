package org.haltwire.centre.checks.bot;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of chats. One that only asks has no row.
@Component
class BotChats {

  static final SealedColumn CHAT =
      new SealedColumn(Secret.CHAT, "bot_chat", "sealed_chat", "token");

  private static final String PUT =
      """
      insert into bot_chat (token, sealed_chat, language, region, regions, topics, asks_ticket, quiz_day,
        quiz_answered, quiz_right, used_at)
      values (:token, :chat, :language, :region, :regions, :topics, :asks, :day, :answered, :right, :at)
      on conflict (token) do update set language = :language, region = :region,
        regions = :regions, topics = :topics,
        asks_ticket = :asks, quiz_day = :day, quiz_answered = :answered, quiz_right = :right,
        used_at = :at
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Tokens tokens;
  private final InstantSource clock;

  BotChats(JdbcClient jdbc, Vault vault, Tokens tokens, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.tokens = tokens;
    this.clock = clock;
  }

  String token(long id) {
    return tokens.chat(id);
  }

  /// What is known of a chat; nothing is kept by asking.
  BotChat of(long id) {
    String token = token(id);
    return jdbc.sql("select * from bot_chat where token = ?")
        .param(token)
        .query((row, _) -> chat(row, id))
        .optional()
        .orElseGet(() -> BotChat.unknown(token, id));
  }

  /// The id of a chat that is kept.
  Optional<Long> id(String token) {
    return jdbc.sql("select sealed_chat from bot_chat where token = ?")
        .param(token)
        .query(byte[].class)
        .optional()
        .map(sealed -> new String(vault.open(CHAT, token, sealed), StandardCharsets.US_ASCII))
        .map(Long::valueOf);
  }

  /// In which a chat that is kept is written to; empty where it is not known.
  String language(String token) {
    return jdbc.sql("select language from bot_chat where token = ?")
        .param(token)
        .query(String.class)
        .optional()
        .orElse("");
  }

  void save(BotChat chat) {
    byte[] id = Long.toString(chat.id()).getBytes(StandardCharsets.US_ASCII);
    jdbc.sql(PUT)
        .param("token", chat.token())
        .param("chat", vault.seal(CHAT, chat.token(), id))
        .param("language", chat.language())
        .param("region", chat.region())
        .param("regions", chat.regions().toArray(String[]::new))
        .param("topics", chat.topics().stream().map(Topic::name).toArray(String[]::new))
        .param("asks", chat.asksTicket())
        .param("day", chat.lesson().day())
        .param("answered", chat.lesson().answered())
        .param("right", chat.lesson().right())
        .param("at", clock.millis())
        .update();
  }

  /// Notes that it was reached, so that who gets warnings and never writes is not forgotten.
  void used(String token) {
    jdbc.sql("update bot_chat set used_at = ? where token = ?")
        .params(clock.millis(), token)
        .update();
  }

  /// Deletes all that is kept of a chat.
  void forget(String token) {
    jdbc.sql("delete from bot_draft where token = ?").param(token).update();
    jdbc.sql("delete from bot_chat where token = ?").param(token).update();
  }

  private static BotChat chat(ResultSet row, long id) throws SQLException {
    return new BotChat(
        row.getString("token"),
        id,
        row.getString("language"),
        row.getString("region"),
        Set.of((String[]) row.getArray("regions").getArray()),
        topics(row.getArray("topics")),
        row.getBoolean("asks_ticket"),
        new BotChat.Lesson(
            row.getLong("quiz_day"), row.getInt("quiz_answered"), row.getInt("quiz_right")));
  }

  private static Set<Topic> topics(Array names) throws SQLException {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String name : (String[]) names.getArray()) {
      Topic.of(name).ifPresent(topics::add);
    }
    return topics;
  }
}
