package org.haltwire.centre.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The rows that were not taken, each with its number and the reason, as CSV. The file is made with
/// the first of them.
final class Rejects implements AutoCloseable {

  private final Path path;
  private final List<String> header;
  private final java.util.ArrayList<BufferedWriter> writers = new java.util.ArrayList<>(1);
  private long count;

  Rejects(Path path, List<String> header) {
    this.path = path;
    this.header = List.copyOf(header);
  }

  synchronized void add(long row, String reason, List<String> fields) throws IOException {
    if (writers.isEmpty()) {
      writers.add(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
      write("row", "reason", header);
    }
    write(Long.toString(row), reason, fields);
    count++;
  }

  synchronized long count() {
    return count;
  }

  @Override
  public synchronized void close() throws IOException {
    for (BufferedWriter writer : writers) {
      writer.close();
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
