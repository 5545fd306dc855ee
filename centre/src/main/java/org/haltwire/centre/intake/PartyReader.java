package org.haltwire.centre.intake;

import org.haltwire.core.event.Party;

/// Reads one side of a payment.
final class PartyReader {

  private final Cursor in;
  private final Tokens tokens;
  private final PersonReader person;
  private String account = "";
  private String institution = "";
  private String name = "";
  private String country = "";
  private int opened = Party.NOT_STATED;

  PartyReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.tokens = tokens;
    this.person = new PersonReader(in, tokens);
  }

  void read(PartyField field) {
    switch (field) {
      case ACCOUNT -> account = Texts.account(printable(field, Party.ACCOUNT_LIMIT));
      case INSTITUTION -> institution = printable(field, 32);
      case PERSON_ID -> person.id(field);
      case PERSON_TOKEN -> person.token(field);
      case NAME -> name = nameToken(field);
      case OPENED -> opened = day(field);
      case COUNTRY -> country = in.text(field, Texts::country);
    }
  }

  /// The party; call it only when there was no fault.
  Party party() {
    return new Party(account, institution, person.person(), name, opened, country);
  }

  String account() {
    return account;
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
