package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.haltwire.centre.secrets.SecretFile;

/// The master key in a file that only the centre's account may read: a keyset of Tink as JSON. It
/// is replaced whole: after a crash there is the old file or the new one.
final class KeyFile implements MasterKey {

  private final Path file;
  private KeysetHandle keys;

  static {
    Keysets.prepare();
  }

  private KeyFile(Path file, KeysetHandle keys) {
    this.file = file;
    this.keys = keys;
  }

  /// Makes a new one. Where there is one already, as after a start that did not come to its end,
  /// that one is taken.
  static KeyFile made(Path file) {
    if (Files.exists(file)) {
      return kept(file);
    }
    KeyFile made = new KeyFile(file, Keysets.fresh());
    made.write(made.keys, SecretFile::make);
    return made;
  }

  /// Reads one that must be there.
  static KeyFile kept(Path file) {
    if (!Files.exists(file)) {
      throw new VaultUnusable(
          """
          Expected %s, the master key that this database's data was sealed with, but it is not there.
          Put back its copy (or say where it is: --set haltwire.vault.key-file=...). Without it nobody \
          can read what is sealed; no new key is made while there is such data.\
          """
              .formatted(file.toAbsolutePath()));
    }
    try {
      return new KeyFile(
          file,
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (AccessDeniedException denied) {
      throw new VaultUnusable(
          "Expected to read the master key in %s, but this account may not."
              .formatted(file.toAbsolutePath()),
          denied);
    } catch (IOException | GeneralSecurityException | RuntimeException damaged) {
      // What is wrong with it is not said on: the message of a parser may have parts of the key.
      throw new VaultUnusable(
          "Expected the master key in %s, but it is damaged. Put back its copy."
              .formatted(file.toAbsolutePath()));
    }
  }

  @Override
  public String where() {
    return file.toAbsolutePath().toString();
  }

  @Override
  public String care() {
    return "Copy that file again, apart from the copies of the database.";
  }

  @Override
  public Aead aead() {
    return Keysets.aead(keys);
  }

  @Override
  public Aead newest() {
    return Keysets.aead(Keysets.newestOnly(keys));
  }

  @Override
  public void renew() {
    put(Keysets.renewed(keys));
  }

  @Override
  public boolean hasOld() {
    return keys.size() > 1;
  }

  @Override
  public void forgetOld() {
    put(Keysets.newestOnly(keys));
  }

  /// On the disk first: what is in use must be in the file.
  private void put(KeysetHandle next) {
    write(next, SecretFile::replace);
    keys = next;
  }

  private interface Way {
    void write(Path file, byte[] secret) throws IOException;
  }

  private void write(KeysetHandle next, Way way) {
    try {
      way.write(file, json(next));
    } catch (IOException failed) {
      throw new VaultUnusable(
          "Expected to write the master key to %s, but: %s".formatted(where(), failed), failed);
    }
  }

  private static byte[] json(KeysetHandle keys) {
    try {
      return (TinkJsonProtoKeysetFormat.serializeKeyset(
                  keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
              + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected a keyset that can be written", impossible);
    }
  }
}
