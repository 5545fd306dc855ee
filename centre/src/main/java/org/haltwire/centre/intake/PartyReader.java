package org.haltwire.centre.intake;

import org.haltwire.core.event.Party;

/// Reads one side of a payment.
final class PartyReader {

  private final Cursor in;
  private final Tokens tokens;
  private String account = "";
  private String institution = "";
  private String person = "";
  private String name = "";
  private String country = "";
  private int opened = Party.NOT_STATED;

  PartyReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  void read(PartyField field) {
    switch (field) {
      case ACCOUNT -> account = Texts.account(printable(field, Party.ACCOUNT_LIMIT));
      case INSTITUTION -> institution = printable(field, 32);
      case PERSON_ID -> person(field, personToken(field));
      case PERSON_TOKEN -> person(field, in.text(field, PartyReader::token));
      case NAME -> name = nameToken(field);
      case OPENED -> opened = day(field);
      case COUNTRY -> country = in.text(field, Texts::country);
    }
  }

  /// The party; call it only when there was no fault.
  Party party() {
    return new Party(account, institution, person, name, opened, country);
  }

  String account() {
    return account;
  }

  private void person(PartyField field, String token) {
    if (!person.isEmpty()) {
      in.fault(field, "either personId or personToken", "both");
    }
    person = token;
  }

  private static boolean token(String text) {
    return text.length() >= 8 && Texts.id(text, 64);
  }

  private String personToken(PartyField field) {
    String id = in.secret(field, 40);
    return id.isEmpty() ? "" : tokens.person(id);
  }

  private String nameToken(PartyField field) {
    String text = in.secret(field, 140);
    return text.isEmpty() ? "" : tokens.name(text);
  }

  private String printable(PartyField field, int limit) {
    return in.text(field, text -> Texts.printable(text, limit));
  }

  private int day(PartyField field) {
    String text = in.text(field, date -> Times.day(date).isPresent());
    return text.isEmpty() ? 0 : (int) Times.day(text).orElseThrow();
  }
}
