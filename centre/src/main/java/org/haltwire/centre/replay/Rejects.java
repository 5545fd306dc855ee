package org.haltwire.centre.replay;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The rows that were not taken, each with its number and the reason, as CSV. The file is made with
/// the first of them; a replay that goes on adds to what is there.
final class Rejects implements AutoCloseable {

  private final Path path;
  private final List<String> header;
  private final boolean goesOn;
  private final java.util.ArrayList<BufferedWriter> writers = new java.util.ArrayList<>(1);
  private long count;

  /// @param goesOn whether to keep the rows that an earlier part of the replay put there
  Rejects(Path path, List<String> header, boolean goesOn) {
    this.path = path;
    this.header = List.copyOf(header);
    this.goesOn = goesOn;
  }

  synchronized void add(long row, String reason, List<String> fields) throws IOException {
    if (writers.isEmpty()) {
      open();
    }
    write(Long.toString(row), reason, fields);
    count++;
  }

  synchronized long count() {
    return count;
  }

  /// Brings what was added to the disk.
  synchronized void flush() {
    try {
      for (BufferedWriter writer : writers) {
        writer.flush();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (BufferedWriter writer : writers) {
      writer.close();
    }
  }

  private void open() throws IOException {
    boolean more = goesOn && Files.exists(path);
    writers.add(Files.newBufferedWriter(path, CREATE, more ? APPEND : TRUNCATE_EXISTING));
    if (!more) {
      write("row", "reason", header);
    }
  }

  private void write(String row, String reason, List<String> fields) throws IOException {
    BufferedWriter writer = writers.getFirst();
    String line = fields.stream().map(Rejects::quoted).collect(Collectors.joining(","));
    writer.write(row + "," + quoted(reason) + "," + line + "\n");
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
