package org.haltwire.country.referee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports of several seeds, read back.
///
/// @param name what they were asked for by
/// @param bySeed of each seed one
public record ReportFiles(String name, TreeMap<Long, Named> bySeed) {

  private static final String NAME = "report.json";

  /// So that a folder given by mistake, such as a home, does not take a day.
  private static final int MOST_FILES = 10_000;

  private static final int DEEPEST = 8;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /// A report and where it was read.
  public record Named(Path file, Report report) {}

  /// @param where a file, or a folder with files named report.json somewhere in it
  /// @throws IllegalArgumentException if there is none, one is no report, or two have one seed
  public static ReportFiles read(Path where) throws IOException {
    TreeMap<Long, Named> bySeed = new TreeMap<>();
    for (Path file : files(where)) {
      Named read = new Named(file, report(file));
      Named other = bySeed.put(read.report().run().seed(), read);
      if (other != null) {
        throw new IllegalArgumentException(
            "Expected one report of each seed in %s, but %s and %s are both of seed %d"
                .formatted(where, other.file(), file, read.report().run().seed()));
      }
    }
    return new ReportFiles(where.toString(), bySeed);
  }

  private static List<Path> files(Path where) throws IOException {
    if (Files.isRegularFile(where)) {
      return List.of(where);
    }
    if (!Files.isDirectory(where)) {
      throw new IllegalArgumentException("Expected a report or a folder, but there is no " + where);
    }
    try (Stream<Path> all = Files.find(where, DEEPEST, (path, about) -> isReport(path))) {
      List<Path> found = all.sorted().limit(MOST_FILES).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a file named %s in %s, but found none".formatted(NAME, where));
      }
      return found;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private static boolean isReport(Path path) {
    return path.endsWith(NAME) && Files.isRegularFile(path);
  }

  private static Report report(Path file) throws IOException {
    try {
      JsonNode read = JSON.readTree(Files.readString(file));
      if (!read.isObject()) {
        throw new IllegalArgumentException(
            "Expected a report in %s, but it holds no JSON object".formatted(file));
      }
      return JSON.treeToValue(read, Report.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "Expected a report in %s, but %s".formatted(file, broken.getOriginalMessage()), broken);
    }
  }
}
