package org.haltwire.centre.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

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
    made.write();
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
  public Aead aead() {
    return Keysets.aead(keys);
  }

  @Override
  public void renew() {
    keys = Keysets.renewed(keys);
    write();
  }

  @Override
  public boolean hasOld() {
    return keys.size() > 1;
  }

  @Override
  public void forgetOld() {
    keys = Keysets.newestOnly(keys);
    write();
  }

  private void write() {
    try {
      Path target = file.toAbsolutePath();
      Path parent = target.getParent();
      Path half = target.resolveSibling(target.getFileName() + ".new");
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.deleteIfExists(half);
      try (FileChannel out =
          FileChannel.open(
              half,
              Set.of(CREATE, TRUNCATE_EXISTING, WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer bytes = ByteBuffer.wrap(json());
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (parent != null) {
        try (FileChannel folder = FileChannel.open(parent)) {
          folder.force(true);
        }
      }
    } catch (IOException failed) {
      throw new VaultUnusable(
          "Expected to write the master key to %s, but: %s".formatted(where(), failed), failed);
    }
  }

  private byte[] json() {
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
