package org.haltwire.centre.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The table of wrapped data keys, and the proof that a master key is the right one. One centre
/// works with it at a time.
final class DataKeys {

  private static final byte[] PROOF = "haltwire".getBytes(UTF_8);
  private static final byte[] PROOF_PLACE = "vault_proof".getBytes(UTF_8);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  DataKeys(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Whether there was a master key: no new one must be made then.
  boolean proven() {
    return proof().isPresent();
  }

  /// Keeps the proof of the first master key; refuses any other.
  void confirm(MasterKey master) {
    jdbc.sql("insert into vault_proof (proof) values (?) on conflict do nothing")
        .param(proof(master.aead()))
        .update();
    if (opens(master)) {
      return;
    }
    throw new VaultUnusable(
        """
        Expected the master key that this database's data was sealed with in %s, but there is another \
        one. Put back the copy of the right one. Nothing was changed.\
        """
            .formatted(master.where()));
  }

  /// Whether a master key is the one that everything is wrapped with.
  boolean opens(MasterKey master) {
    return opens(master.aead());
  }

  boolean opens(Aead master) {
    try {
      return Arrays.equals(master.decrypt(proof().orElseThrow(), PROOF_PLACE), PROOF);
    } catch (GeneralSecurityException another) {
      // Whoever asks says what to do; the cause says nothing more.
      return false;
    }
  }

  /// All data keys; makes those of purposes that are new.
  Map<Secret, KeysetHandle> all(MasterKey master, long now) {
    Map<Secret, KeysetHandle> all = new EnumMap<>(Secret.class);
    for (Secret secret : Secret.values()) {
      if (find(secret).isEmpty()) {
        jdbc.sql("insert into vault_key (secret, keys, made_at) values (?, ?, ?)")
            .params(
                secret.name(), Keysets.wrapped(Keysets.fresh(), master.aead(), place(secret)), now)
            .update();
      }
      all.put(
          secret, find(secret).map(wrapped -> unwrapped(secret, wrapped, master)).orElseThrow());
    }
    return all;
  }

  /// When the newest key of a purpose was made.
  long madeAt(Secret secret) {
    return jdbc.sql("select made_at from vault_key where secret = ?")
        .param(secret.name())
        .query(Long.class)
        .single();
  }

  void renew(Secret secret, MasterKey master, long now) {
    change(secret, master, Keysets::renewed);
    jdbc.sql("update vault_key set made_at = ? where secret = ?")
        .params(now, secret.name())
        .update();
  }

  void forgetOld(Secret secret, MasterKey master) {
    change(secret, master, Keysets::newestOnly);
  }

  /// Wraps everything with the newest master key: all or nothing.
  void wrapAgain(MasterKey master) {
    wrapAgain(master, master);
  }

  /// Wraps everything with another master key: all or nothing, so that whoever is killed meanwhile
  /// has everything under the one or under the other.
  void wrapAgain(MasterKey from, MasterKey to) {
    transactions.executeWithoutResult(_ -> {
      for (String secret : jdbc.sql("select secret from vault_key").query(String.class).list()) {
        change(Secret.valueOf(secret), from, to, UnaryOperator.identity());
      }
      jdbc.sql("update vault_proof set proof = ?").param(proof(to.aead())).update();
    });
  }

  private void change(Secret secret, MasterKey master, UnaryOperator<KeysetHandle> how) {
    change(secret, master, master, how);
  }

  private void change(
      Secret secret, MasterKey from, MasterKey to, UnaryOperator<KeysetHandle> how) {
    transactions.executeWithoutResult(_ -> {
      byte[] before =
          jdbc.sql("select keys from vault_key where secret = ? for update")
              .param(secret.name())
              .query(byte[].class)
              .single();
      KeysetHandle changed = how.apply(unwrapped(secret, before, from));
      jdbc.sql("update vault_key set keys = ? where secret = ?")
          .params(Keysets.wrapped(changed, to.aead(), place(secret)), secret.name())
          .update();
    });
  }

  private Optional<byte[]> find(Secret secret) {
    return jdbc.sql("select keys from vault_key where secret = ?")
        .param(secret.name())
        .query(byte[].class)
        .optional();
  }

  private Optional<byte[]> proof() {
    return jdbc.sql("select proof from vault_proof").query(byte[].class).optional();
  }

  private static KeysetHandle unwrapped(Secret secret, byte[] wrapped, MasterKey master) {
    try {
      return Keysets.unwrapped(wrapped, master.aead(), place(secret));
    } catch (GeneralSecurityException another) {
      throw new VaultUnusable(
          "Expected the master key in %s to open the data key %s of this database, but it does not."
                  .formatted(master.where(), secret)
              + " The table vault_key was changed, or comes from another backup.",
          another);
    }
  }

  private static byte[] place(Secret secret) {
    return ("vault_key\n" + secret.name()).getBytes(UTF_8);
  }

  private static byte[] proof(Aead master) {
    try {
      return master.encrypt(PROOF, PROOF_PLACE);
    } catch (GeneralSecurityException failed) {
      throw new VaultUnusable("Expected the master key to wrap a proof, but it failed", failed);
    }
  }
}
