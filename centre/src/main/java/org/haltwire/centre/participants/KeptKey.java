package org.haltwire.centre.participants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A key in a file that only its owner can read: for banks that are made up, whose key anybody who
/// tries the centre is to find again. No other key is kept anywhere.
public record KeptKey(Path file) {

  /// Nothing where there is no such file, or none that can be read.
  public Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  public void write(ApiKey key) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, key.text() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot keep a key in " + file, failure);
    }
  }
}
