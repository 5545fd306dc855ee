package org.haltwire.centre.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.haltwire.centre.secrets.SecretFile;

/// The key of the tokens: a file that only the centre's account may read, made on the first start.
/// It is kept apart from the database, so that a copy of the database alone does not give it away.
final class TokenKey {

  private static final String FILE = "tokens.key";

  private TokenKey() {}

  /// Reads the key in a folder, or makes it.
  static byte[] in(Path folder, SecureRandom random) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      try {
        make(file, random);
      } catch (IOException full) {
        throw new UncheckedIOException("Expected to make " + file, full);
      }
    }
    return kept(folder);
  }

  /// Reads the key in a folder, where there must be one.
  static byte[] kept(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          ("Expected %s, the key that this database's tokens were made with,"
                  + " but it is not there. Put back its copy.")
              .formatted(file));
    }
    byte[] key = read(file);
    if (key.length != Tokens.KEY_BYTES) {
      throw new IllegalStateException(
          """
          Expected the key of the tokens in %s, %d bytes in Base64, but it has %d: the file was cut \
          off. Put back its copy. Only where this centre never came to the end of a start, delete \
          it: then the next start makes another.\
          """
              .formatted(file, Tokens.KEY_BYTES, key.length));
    }
    return key;
  }

  private static byte[] read(Path file) {
    try {
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException unusable) {
      throw new IllegalStateException(
          "Expected the key of the tokens in %s, but it cannot be read: %s"
              .formatted(file, unusable.getMessage()),
          unusable);
    }
  }

  private static void make(Path file, SecureRandom random) throws IOException {
    byte[] key = new byte[Tokens.KEY_BYTES];
    random.nextBytes(key);
    try {
      SecretFile.make(file, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(UTF_8));
    } catch (FileAlreadyExistsException lost) {
      throw new UncheckedIOException("Another centre made the key at the same time", lost);
    }
  }
}
