package org.haltwire.centre.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    file = folder.resolve("data").resolve("some.key");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("data"))) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isReadableByItsOwnerAloneAndLeavesNothingBeside() throws IOException {
    SecretFile.make(file, bytes("one"));
    assertEquals("one", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    SecretFile.replace(file, bytes("two"));
    assertEquals("two", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of("some.key"), names());
  }

  @Test
  void makesNoneWhereThereIsOne() throws IOException {
    SecretFile.make(file, bytes("one"));
    assertThrows(FileAlreadyExistsException.class, () -> SecretFile.make(file, bytes("two")));
    assertEquals("one", Files.readString(file));
  }

  @Test
  void isNotHinderedByWhatSomebodyLeftWhoWasKilled() throws IOException {
    SecretFile.make(file, bytes("one"));
    Files.writeString(folder.resolve("data").resolve("some.key.new"), "a half that is longer");
    SecretFile.replace(file, bytes("two"));
    assertEquals("two", Files.readString(file));
    assertEquals(List.of("some.key"), names());
  }

  @Test
  void isAsItWasWhereItCouldNotBeReplaced() throws IOException {
    SecretFile.make(file, bytes("one"));
    Files.createDirectories(folder.resolve("data/some.key.new/in-the-way"));
    assertThrows(IOException.class, () -> SecretFile.replace(file, bytes("two")));
    assertEquals("one", Files.readString(file));
  }

  @Test
  void hasOneWinnerOfManyWhoMakeItAtATime() throws IOException {
    List<String> made = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, 16)
        .parallel()
        .forEach(number -> {
          String secret = "number %d %s".formatted(number, "x".repeat(100_000));
          try {
            SecretFile.make(file, bytes(secret));
            made.add(secret);
          } catch (FileAlreadyExistsException lost) {
            // All but one lose.
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    assertEquals(1, made.size());
    assertEquals(made.getFirst(), Files.readString(file));
    assertEquals(List.of("some.key"), names());
  }
}
