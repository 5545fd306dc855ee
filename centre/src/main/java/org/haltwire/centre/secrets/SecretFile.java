package org.haltwire.centre.secrets;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// A file that only its owner may read, and that is there whole or not at all, whenever the power
/// goes. When a method returns, the file is on the disk under its name.
public final class SecretFile {

  private final Path target;
  private final Path folder;

  private SecretFile(Path file) {
    target = file.toAbsolutePath();
    folder = Objects.requireNonNull(target.getParent(), "Expected a file, but got a root");
  }

  /// Makes one that must not be there yet. Of those who make it at a time one wins.
  ///
  /// @throws FileAlreadyExistsException where it is there: it was not touched
  public static void make(Path file, byte[] secret) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    SecretFile made = new SecretFile(file);
    // Of this process alone: somebody else's half must not get the name.
    Path half = made.half("." + UUID.randomUUID());
    try {
      made.write(half, secret);
      made.appear(half);
    } finally {
      Files.deleteIfExists(half);
    }
    made.keepName();
  }

  /// Puts one in the place of what is there, if anything.
  public static void replace(Path file, byte[] secret) throws IOException {
    SecretFile replaced = new SecretFile(file);
    // Always the same, so that no old secret stays for good in what somebody left who was killed.
    Path half = replaced.half("");
    Files.deleteIfExists(half);
    replaced.write(half, secret);
    replaced.takePlace(half);
    replaced.keepName();
  }

  private Path half(String whose) {
    return target.resolveSibling(target.getFileName() + whose + ".new");
  }

  private void write(Path half, byte[] secret) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel out =
        FileChannel.open(
            half,
            Set.of(CREATE_NEW, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(secret);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /// A move would replace what another centre put there meanwhile; a link does not.
  private void appear(Path half) throws IOException {
    try {
      Files.createLink(target, half);
    } catch (FileAlreadyExistsException lost) {
      throw lost;
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      takePlace(half);
    }
  }

  private void takePlace(Path half) throws IOException {
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void keepName() throws IOException {
    try (FileChannel names = FileChannel.open(folder)) {
      names.force(true);
    }
  }
}
