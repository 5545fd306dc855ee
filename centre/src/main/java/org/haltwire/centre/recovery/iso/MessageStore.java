package org.haltwire.centre.recovery.iso;

import java.util.Optional;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sent which message, and what was answered: whoever sends it again gets the same bytes. They
/// are sealed.
@Component
class MessageStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  MessageStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// A message that was taken.
  record Kept(byte[] hash, byte[] answer) {}

  /// Of two that send the same message at a time, lets the second one wait for the first one's end.
  void lock(String sender, MessageName name, String id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 6))")
        .param(sender + "/" + name.door() + "/" + id)
        .query(rows -> {});
  }

  Optional<Kept> find(String sender, MessageName name, String id) {
    return jdbc.sql(
            """
            select hash, sealed_answer from iso_message
            where sender = ? and message = ? and id = ?
            """)
        .params(sender, name.door(), id)
        .query((row, _) ->
            new Kept(
                row.getBytes(1),
                vault.open(Confidential.MESSAGE_ANSWER, row(sender, name, id), row.getBytes(2))))
        .optional();
  }

  /// A number for an answer. It is never used twice, and some are never used.
  long nextNumber() {
    return jdbc.sql("select nextval('iso_answer_number')").query(Long.class).single();
  }

  void add(Incoming message, String id, byte[] answer) {
    jdbc.sql(
            """
            insert into iso_message (sender, message, id, hash, at, sealed_answer)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.sender().code(),
            message.name().door(),
            id,
            message.hash(),
            message.at(),
            vault.seal(
                Confidential.MESSAGE_ANSWER,
                row(message.sender().code(), message.name(), id),
                answer))
        .update();
  }

  private static String row(String sender, MessageName name, String id) {
    return sender + "/" + name.door() + "/" + id;
  }
}
