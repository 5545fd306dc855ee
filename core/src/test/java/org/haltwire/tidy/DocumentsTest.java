package org.haltwire.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents at the top name things that exist.
class DocumentsTest {

  private static final Path TOP = Path.of("..");

  /// `core/src/Thing.java` in back quotes, or the target of a link.
  private static final Pattern PATH =
      Pattern.compile("`((?:\\.ci|[a-z]+)/[A-Za-z0-9_./-]+)`|\\]\\(([^):#]+)\\)");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"})
  void nameOnlyFilesThatExist(String document) throws IOException {
    List<String> missing =
        paths(Files.readString(TOP.resolve(document)))
            .filter(path -> !path.startsWith("target/") && !path.contains("..."))
            .filter(path -> Files.notExists(TOP.resolve(path)))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static Stream<String> paths(String text) {
    return PATH.matcher(text).results().map(DocumentsTest::path);
  }

  private static String path(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
