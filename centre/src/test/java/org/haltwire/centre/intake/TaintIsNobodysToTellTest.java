package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which accounts hold stolen money is said by the centre's own tracing and by no participant: who
/// could say it could have anybody's money held.
final class TaintIsNobodysToTellTest {

  @Test
  void noLineOfABatchTellsIt() {
    for (String type : List.of("taint", "taint-change", "TaintChange", "taintchange", "TAINT")) {
      byte[] line =
          "{\"type\":\"%s\",\"id\":\"1\"}".formatted(type).getBytes(StandardCharsets.UTF_8);
      assertEquals(Optional.empty(), LineType.of(line, 0, line.length), type);
    }
  }

  @Test
  void onlyRecoveryMakesOne() throws IOException {
    Path centre = Path.of("src/main/java/org/haltwire/centre");
    try (Stream<Path> files = Files.walk(centre)) {
      List<String> makers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains("new TaintChange("))
              .map(file -> centre.relativize(file).getName(0).toString())
              .distinct()
              .toList();
      assertEquals(List.of("recovery"), makers);
    }
    assertTrue(Files.exists(centre.resolve("intake")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
