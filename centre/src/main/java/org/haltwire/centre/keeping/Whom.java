package org.haltwire.centre.keeping;

/// Somebody by one of the names that the centre may know them by. It may be personal: it goes into
/// no log.
public sealed interface Whom {

  /// What stands for it in entries of the audit log and where nothing readable is kept, such as
  /// `phone/TOKEN`.
  String reference();

  /// @param national its digits as they are written within the country; empty where it is another
  ///   country's, since the same digits are somebody else's here
  /// @param token of the number
  record Phone(long number, String national, String token) implements Whom {

    public String digits() {
      return Long.toString(number);
    }

    @Override
    public String reference() {
      return "phone/" + token;
    }
  }

  /// @param account as facts have it
  /// @param token of the account, which is used nowhere else
  record Account(String account, String token) implements Whom {

    @Override
    public String reference() {
      return "account/" + token;
    }
  }

  /// @param id the national id, without spaces and in upper case; empty where only its token is
  ///   known
  record Person(String id, String token) implements Whom {

    @Override
    public String reference() {
      return "holder/" + token;
    }
  }
}
