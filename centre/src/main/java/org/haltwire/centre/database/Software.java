package org.haltwire.centre.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, as they come in a jar on the class path, unpacked once into a folder
/// named after their content: a new version is unpacked beside the old one.
final class Software {

  private Software() {}

  /// The folder with `bin`, `lib` and `share`; unpacks it where it is not there yet.
  static Path unpacked(Path parent) throws IOException {
    String archive = "/" + archive();
    try (InputStream in = Software.class.getResourceAsStream(archive)) {
      if (in == null) {
        throw new DatabaseUnusable(
            "There is no embedded PostgreSQL for this system (expected "
                + archive
                + " on the class path). Use a server: --database jdbc:postgresql://HOST/NAME");
      }
      byte[] bytes = in.readAllBytes();
      CRC32 crc = new CRC32();
      crc.update(bytes);
      Path target = parent.resolve("software-%08x".formatted(crc.getValue()));
      if (!Files.exists(target)) {
        Files.createDirectories(parent);
        Path half = Files.createTempDirectory(parent, "unpacking-");
        unpack(bytes, half);
        publish(half, target);
      }
      return target.toAbsolutePath();
    }
  }

  /// Two centres of one machine may unpack at once: the first to finish wins.
  private static void publish(Path half, Path target) throws IOException {
    try {
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lost) {
      remove(half);
      if (!Files.exists(target)) {
        throw lost;
      }
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String machine =
        switch (System.getProperty("os.arch")) {
          case "aarch64" -> "arm_64";
          default -> "x86_64";
        };
    return "postgres-" + system + "-" + machine + ".txz";
  }

  private static void unpack(byte[] bytes, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new java.io.ByteArrayInputStream(bytes)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, into);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path path = into.resolve(entry.getName()).normalize();
    if (!path.startsWith(into)) {
      throw new IOException("Expected a path inside the archive, but got " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(path.getParent());
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, permissions(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] inOrder = PosixFilePermission.values();
    for (int i = 0; i < inOrder.length; i++) {
      if ((mode & 0400 >> i) != 0) {
        permissions.add(inOrder[i]);
      }
    }
    return permissions;
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
