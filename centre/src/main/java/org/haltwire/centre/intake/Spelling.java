package org.haltwire.centre.intake;

import java.util.Optional;

/// Accounts and sites as facts have them, whatever way people write them.
public final class Spelling {

  private Spelling() {}

  /// Nothing where it cannot be an account.
  public static Optional<String> account(String text) {
    return Optional.of(Texts.account(text)).filter(Texts::isAccount);
  }

  /// The host name in an address or alone; nothing where there is none.
  public static Optional<String> site(String text) {
    String host = text.replaceFirst("^[a-zA-Z]{3,5}://", "").replaceFirst("[/?#:].*$", "");
    return Sites.normal(host);
  }
}
