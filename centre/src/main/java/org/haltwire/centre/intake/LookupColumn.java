package org.haltwire.centre.intake;

/// A column of [LookupTokens], of type `text` or `text[]`. Only what is named in such a bean may
/// have them: otherwise a key would be destroyed while rows still need it.
public record LookupColumn(String table, String column, boolean several) {

  /// Whether any row has a token of a version.
  String asks() {
    String token =
        several
            ? "unnest(%s) token".formatted(column)
            : "lateral (select %s) t(token)".formatted(column);
    return """
    select exists (select from %s, %s where length(token) = :length and left(token, 1) = :letter)
    """
        .formatted(table, token);
  }
}
