package org.haltwire.centre.web;

/// A cell of a line of RFC 4180.
public final class CsvCell {

  private CsvCell() {}

  /// Senders choose ids and accounts: a spreadsheet must not take one for a formula.
  public static String of(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
