package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of a CSV file as RFC 4180 writes them: quoted fields may hold the delimiter, doubled quotes
/// and line ends. Blank lines are left out.
public final class CsvRows {

  private static final int ROW_LIMIT = 1 << 20;
  private static final int END = -1;

  private final Reader in;
  private final char delimiter;
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private final StringBuilder field = new StringBuilder();

  public CsvRows(InputStream in, char delimiter) throws IOException {
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.delimiter = delimiter;
    if (peek() == '\ufeff') {
      from++;
    }
  }

  /// The next row; nothing at the end.
  public Optional<List<String>> next() throws IOException {
    while (peek() == '\n' || peek() == '\r') {
      from++;
    }
    if (peek() == END) {
      return Optional.empty();
    }
    List<String> row = new ArrayList<>();
    int size = 0;
    while (true) {
      row.add(field());
      size += field.length() + 1;
      if (size > ROW_LIMIT) {
        throw new Unusable("A row is longer than " + ROW_LIMIT + " characters: a quote is open?");
      }
      int after = read();
      if (after != delimiter) {
        return Optional.of(row);
      }
    }
  }

  /// Reads up to the delimiter or the line's end, which stays unread.
  private String field() throws IOException {
    field.setLength(0);
    if (peek() == '"') {
      from++;
      quoted();
    }
    int c = peek();
    while (c != delimiter && c != '\n' && c != '\r' && c != END) {
      field.append((char) c);
      from++;
      c = peek();
    }
    return field.toString();
  }

  private void quoted() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        return;
      }
      if (c == '"') {
        if (peek() != '"') {
          return;
        }
        from++;
      }
      field.append((char) c);
      if (field.length() > ROW_LIMIT) {
        return;
      }
    }
  }

  private int read() throws IOException {
    int c = peek();
    if (c != END) {
      from++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
      if (to == 0) {
        return END;
      }
    }
    return buffer[from];
  }
}
