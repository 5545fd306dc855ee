package org.haltwire.centre.vault;

/// What a data key is for. The names are in the database: they never change.
public enum Secret {
  /// What victims tell in their own words.
  VICTIM_WORDS(Row.SMALL),
  /// The numbers that victims were called from.
  PHONES(Row.SMALL),
  /// What holders of accounts answer.
  HELD_WORDS(Row.SMALL),
  /// How to reach a person.
  CONTACT(Row.SMALL),
  /// Chats of the bot, and what is on its way to them.
  CHAT(Row.SMALL),
  /// Files that were sent with an appeal, and their names.
  EVIDENCE(Row.LARGE),
  /// Messages of ISO 20022 and their answers, with names, ids and accounts.
  LETTER(Row.LARGE),
  /// Numbers and dates of documents about a person.
  DOCUMENT(Row.SMALL),
  /// What a code for signing in is computed with.
  TOTP(Row.SMALL),
  /// Why people of the centre looked at somebody.
  LOOK_REASON(Row.SMALL),
  /// Keys of tokens that stand for telephone numbers.
  LOOK_UP(Row.SMALL),
  /// Whose data is to be erased, and why.
  SUBJECT(Row.SMALL),
  /// Keys that the centre signs or computes codes with.
  SIGNING_KEY(Row.SMALL);

  private enum Row {
    SMALL,
    LARGE
  }

  private final Row row;

  Secret(Row row) {
    this.row = row;
  }

  /// So many rows are sealed anew in one transaction.
  int atOnce() {
    return switch (row) {
      case SMALL -> 500;
      case LARGE -> 8;
    };
  }
}
