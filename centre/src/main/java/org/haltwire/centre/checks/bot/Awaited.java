package org.haltwire.centre.checks.bot;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of questions that are answered later.
@Component
class Awaited {

  static final SealedColumn CHAT =
      new SealedColumn(Secret.CHAT, "bot_awaited", "sealed_chat", "id");
  static final SealedColumn FILE =
      new SealedColumn(Secret.CHAT, "bot_awaited", "sealed_file", "id");

  /// Whoever has not answered by then was killed.
  private static final long LEASE_MILLIS = 120_000;

  /// The next one whose page was read, or that is a picture.
  private static final String CLAIM =
      """
      update bot_awaited set begun_at = :now, tries = tries + 1
      where id = (
        select a.id from bot_awaited a left join page_capture c on c.key = a.capture
        where a.begun_at < :now - :lease and c.state is distinct from 'WAITING'
        order by a.at, a.id limit 1 for update of a skip locked)
      returning *
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource clock;

  Awaited(JdbcClient jdbc, Vault vault, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// A question.
  ///
  /// @param capture the key of a page; empty for a picture
  /// @param file of a picture; empty for a page
  record Question(
      String id, long chat, String language, int message, String capture, String file, int tries) {}

  void page(BotChat chat, String language, int message, String capture) {
    add(chat, language, message, capture, null);
  }

  void picture(BotChat chat, String language, int message, String file) {
    add(chat, language, message, "", file);
  }

  private void add(
      BotChat chat, String language, int message, String capture, @Nullable String file) {
    String id = UUID.randomUUID().toString();
    byte[] number = Long.toString(chat.id()).getBytes(StandardCharsets.US_ASCII);
    jdbc.sql(
            """
            insert into bot_awaited (id, chat, sealed_chat, language, message, capture, sealed_file,
              at)
            values (:id, :chat, :sealed, :language, :message, :capture, :file, :at)
            """)
        .param("id", id)
        .param("chat", chat.token())
        .param("sealed", vault.seal(CHAT, id, number))
        .param("language", language)
        .param("message", message)
        .param("capture", capture)
        .param("file", file == null ? null : vault.sealText(FILE, id, file))
        .param("at", clock.millis())
        .update();
  }

  /// Takes the next one; what a killed centre had is taken again.
  Optional<Question> claim() {
    return jdbc.sql(CLAIM)
        .param("now", clock.millis())
        .param("lease", LEASE_MILLIS)
        .query((row, _) -> question(row))
        .optional();
  }

  private Question question(ResultSet row) throws SQLException {
    String id = row.getString("id");
    byte[] chat = vault.open(CHAT, id, row.getBytes("sealed_chat"));
    return new Question(
        id,
        Long.parseLong(new String(chat, StandardCharsets.US_ASCII)),
        row.getString("language"),
        row.getInt("message"),
        row.getString("capture"),
        vault.openText(FILE, id, row.getBytes("sealed_file")),
        row.getInt("tries"));
  }

  /// True for whoever answers it.
  boolean remove(Question question) {
    return jdbc.sql("delete from bot_awaited where id = ?").param(question.id()).update() == 1;
  }

  /// Takes all of a chat away.
  void forget(String token) {
    jdbc.sql("delete from bot_awaited where chat = ?").param(token).update();
  }
}
