package org.haltwire.centre.intake;

/// Reads who somebody is: a national id, which becomes a token at once, or a token that the centre
/// gave.
final class PersonReader {

  private final Cursor in;
  private final Tokens tokens;
  private String person = "";
  private boolean stated;

  PersonReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  void id(Field field) {
    String id = in.secret(field, 40);
    take(field, id.isEmpty() ? "" : tokens.person(id));
  }

  void token(Field field) {
    take(field, in.text(field, PersonReader::token));
  }

  /// A fault in this field where nobody was named.
  void needed(Field field) {
    if (!stated) {
      in.fault(field, "either personId or personToken", "nothing");
    }
  }

  /// The token, or the empty text for nobody.
  String person() {
    return person;
  }

  private void take(Field field, String token) {
    if (!person.isEmpty()) {
      in.fault(field, "either personId or personToken", "both");
    }
    person = token;
    stated = true;
  }

  private static boolean token(String text) {
    return text.length() >= 8 && Texts.id(text, 64);
  }
}
