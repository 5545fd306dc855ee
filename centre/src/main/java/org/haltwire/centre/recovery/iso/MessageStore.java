package org.haltwire.centre.recovery.iso;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sent which message, and what was answered: whoever sends it again gets the same bytes.
@Component
class MessageStore {

  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            "select hash, answer from iso_message where sender = ? and message = ? and id = ?")
        .params(sender, name.door(), id)
        .query((row, _) -> new Kept(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  /// A number for an answer. It is never used twice, and some are never used.
  long nextNumber() {
    return jdbc.sql("select nextval('iso_answer_number')").query(Long.class).single();
  }

  void add(Incoming message, String id, byte[] answer) {
    jdbc.sql(
            """
            insert into iso_message (sender, message, id, hash, at, answer)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.sender().code(),
            message.name().door(),
            id,
            message.hash(),
            message.at(),
            answer)
        .update();
  }
}
