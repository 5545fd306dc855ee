package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Seals what must not be read by who has the database alone, and opens it again. For many threads.
public final class Vault {

  /// Replaced whole when keys are renewed.
  private volatile Map<Secret, Key> keys = Map.of();

  private final Set<SealedColumn> columns = new HashSet<>();

  private record Key(KeysetHandle set, Aead aead) {}

  Vault(Map<Secret, KeysetHandle> keys, List<SealedColumn> columns) {
    this.columns.addAll(columns);
    use(keys);
  }

  /// Seals a value of a row. The same value sealed twice is not the same bytes.
  ///
  /// @param row the row's identity, as the column's expression gives it
  public byte[] seal(SealedColumn column, String row, byte[] plain) {
    if (!columns.contains(column)) {
      throw new IllegalStateException(
          "Expected %s.%s in a bean of SealedColumns, but it is in none"
              .formatted(column.table(), column.column()));
    }
    try {
      return key(column.secret()).aead().encrypt(plain, column.place(row));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Expected to seal " + name(column), failed);
    }
  }

  /// Opens a value of a row.
  ///
  /// @throws IllegalStateException where it was sealed elsewhere, with another key, or was changed
  public byte[] open(SealedColumn column, String row, byte[] sealed) {
    try {
      return key(column.secret()).aead().decrypt(sealed, column.place(row));
    } catch (GeneralSecurityException failed) {
      // Neither the row nor the bytes are said: both may be personal.
      throw new IllegalStateException(
          "Expected a value of %s that was sealed for its row, but it does not open"
              .formatted(name(column)),
          failed);
    }
  }

  /// Seals a text; of an empty one there is nothing to seal.
  public byte @Nullable [] sealText(SealedColumn column, String row, String text) {
    return text.isEmpty() ? null : seal(column, row, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Opens a text; null is the empty one.
  public String openText(SealedColumn column, String row, byte @Nullable [] sealed) {
    return sealed == null ? "" : new String(open(column, row, sealed), StandardCharsets.UTF_8);
  }

  /// Opens a value, and seals it with the newest key.
  byte[] again(SealedColumn column, String row, byte[] sealed) {
    return seal(column, row, open(column, row, sealed));
  }

  byte[] prefix(Secret secret) {
    return Keysets.prefix(key(secret).set());
  }

  /// How many keys open what was sealed for a purpose.
  int keys(Secret secret) {
    return key(secret).set().size();
  }

  void use(Map<Secret, KeysetHandle> sets) {
    Map<Secret, Key> next = new EnumMap<>(Secret.class);
    sets.forEach((secret, set) -> next.put(secret, new Key(set, Keysets.aead(set))));
    this.keys = next;
  }

  private Key key(Secret secret) {
    Key key = keys.get(secret);
    if (key == null) {
      throw new IllegalStateException("Expected a data key for " + secret);
    }
    return key;
  }

  private static String name(SealedColumn column) {
    return column.table() + "." + column.column();
  }
}
