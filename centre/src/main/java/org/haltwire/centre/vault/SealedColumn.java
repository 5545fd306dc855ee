package org.haltwire.centre.vault;

/// A column of type `bytea` that holds sealed values, and null where there is nothing.
///
/// @param row an SQL expression over the table's columns that gives a row's identity as text, which
///   never changes: the value is bound to it
/// @param plain where the same was kept before there was a vault; [Plain#NONE] if nowhere
public record SealedColumn(Secret secret, String table, String column, String row, Plain plain) {

  /// A column that was readable. Its rows are sealed at the next start and it is dropped.
  ///
  /// @param bytes an SQL expression that gives its value as `bytea`, and null where there is
  ///   nothing
  public record Plain(String column, String bytes) {

    public static final Plain NONE = new Plain("", "");

    /// Of type `text`.
    public static Plain text(String column) {
      return new Plain(column, "nullif(convert_to(%s, 'UTF8'), '')".formatted(column));
    }

    /// Of type `bytea`.
    public static Plain bytes(String column) {
      return new Plain(column, column);
    }
  }

  /// One that was never readable.
  public SealedColumn(Secret secret, String table, String column, String row) {
    this(secret, table, column, row, Plain.NONE);
  }

  /// What a value of a row is bound to.
  byte[] place(String identity) {
    return (table + "." + column + "\n" + identity)
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
