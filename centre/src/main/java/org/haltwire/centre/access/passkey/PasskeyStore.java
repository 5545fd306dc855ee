package org.haltwire.centre.access.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of passkeys.
final class PasskeyStore {

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is needed to check a signature.
  ///
  /// @param credential as authenticators write it: id and public key
  /// @param signatures how many it had made when it was used last; 0 where it does not count
  record Stored(byte[] id, String name, byte[] credential, long signatures, boolean backedUp) {}

  List<Passkey> of(String name) {
    return jdbc.sql(
            """
            select id, name, label, backed_up,
              (extract(epoch from made_at) * 1000)::bigint as made,
              coalesce((extract(epoch from used_at) * 1000)::bigint, 0) as used
            from passkey where name = :name order by made_at, id
            """)
        .param("name", name)
        .query((row, _) -> passkey(row))
        .list();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    return new Passkey(
        Passkey.text(row.getBytes("id")),
        row.getString("name"),
        row.getString("label"),
        row.getBoolean("backed_up"),
        row.getLong("made"),
        row.getLong("used"));
  }

  Optional<Stored> find(byte[] id) {
    return jdbc.sql(
            "select id, name, credential, signatures, backed_up from passkey where id = :id")
        .param("id", id)
        .query((row, _) ->
            new Stored(
                row.getBytes(1),
                row.getString(2),
                row.getBytes(3),
                row.getLong(4),
                row.getBoolean(5)))
        .optional();
  }

  /// False where this passkey is there already.
  boolean add(Stored passkey, String label) {
    return jdbc.sql(
                """
                insert into passkey (id, name, label, credential, signatures, backed_up)
                values (:id, :name, :label, :credential, :signatures, :backedUp)
                on conflict (id) do nothing
                """)
            .param("id", passkey.id())
            .param("name", passkey.name())
            .param("label", label)
            .param("credential", passkey.credential())
            .param("signatures", passkey.signatures())
            .param("backedUp", passkey.backedUp())
            .update()
        == 1;
  }

  /// False where it was used meanwhile by somebody whose count is as high: one of both is a copy.
  boolean used(Stored before, long signatures, boolean backedUp) {
    return jdbc.sql(
                """
                update passkey set signatures = :now, backed_up = :backedUp, used_at = now()
                where id = :id and signatures = :before
                """)
            .param("id", before.id())
            .param("before", before.signatures())
            .param("now", signatures)
            .param("backedUp", backedUp)
            .update()
        == 1;
  }

  boolean remove(String name, String id) {
    return jdbc.sql("delete from passkey where name = :name and id = :id")
            .param("name", name)
            .param("id", bytes(id))
            .update()
        == 1;
  }

  void removeAll(String name) {
    jdbc.sql("delete from passkey where name = :name").param("name", name).update();
  }

  /// What authenticators know the person by.
  byte[] handle(String name) {
    UUID handle =
        jdbc.sql("select handle from console_account where name = :name")
            .param("name", name)
            .query(UUID.class)
            .single();
    return java.nio.ByteBuffer.allocate(16)
        .putLong(handle.getMostSignificantBits())
        .putLong(handle.getLeastSignificantBits())
        .array();
  }

  /// Nothing for what is no base 64.
  static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }
}
