package org.haltwire.centre.webhooks;

import java.util.List;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The centre's signing keys in the database, sealed. Everything secret about them passes here, as
/// bytes, and nowhere else.
@Component
class SigningKeys {

  /// By the key's id.
  static final SealedColumn SECRET =
      new SealedColumn(Secret.SIGNING_KEY, "webhook_key", "secret", "id");

  private final JdbcClient jdbc;
  private final Vault vault;

  SigningKeys(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// @param id by which receivers choose
  /// @param open the public key's X.509 bytes
  /// @param signsFrom in milliseconds since 1970-01-01T00:00Z
  record Key(String id, byte[] open, long madeAt, long signsFrom) {}

  /// By the time from which they sign.
  List<Key> all() {
    return jdbc.sql(
            "select id, public, made_at, signs_from from webhook_key order by signs_from, made_at, id")
        .query(
            (row, _) -> new Key(row.getString(1), row.getBytes(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /// The private key's PKCS #8 bytes.
  byte[] load(String id) {
    byte[] sealed =
        jdbc.sql("select secret from webhook_key where id = ?")
            .param(id)
            .query((row, _) -> row.getBytes(1))
            .single();
    return vault.open(SECRET, id, sealed);
  }

  void save(Key key, byte[] secret) {
    jdbc.sql(
            """
            insert into webhook_key (id, public, secret, made_at, signs_from) values (?, ?, ?, ?, ?)
            """)
        .params(
            key.id(),
            key.open(),
            vault.seal(SECRET, key.id(), secret),
            key.madeAt(),
            key.signsFrom())
        .update();
  }

  void remove(String id) {
    jdbc.sql("delete from webhook_key where id = ?").param(id).update();
  }
}
