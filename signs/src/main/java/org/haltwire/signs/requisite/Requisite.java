package org.haltwire.signs.requisite;

import org.haltwire.signs.text.Quote;

/// Something in a text that money, calls or people can be sent to.
///
/// @param value in its canonical form: digits of a card, `+77010000001`, an IBAN in capitals
/// @param quote where it is; its words may be longer or otherwise written than the value
public record Requisite(Kind kind, String value, Quote quote) {

  public enum Kind {
    /// A card's number, right by Luhn's check digit (ISO/IEC 7812-1).
    CARD,
    /// A phone number in E.164.
    PHONE,
    /// An account, right by its check digits (ISO 13616).
    IBAN,
    /// An address of Bitcoin, Ethereum or Tron, right by its checksum where it has one.
    WALLET,
    /// A company's or a person's number of Kazakhstan, right by its check digit, or one of Russia
    /// after the word for it.
    COMPANY,
    /// A web address.
    LINK
  }

  /// Whether it is mostly somebody's own: a card, a phone, an account, a person's number.
  public boolean isPersonal() {
    return switch (kind) {
      case CARD, PHONE, IBAN -> true;
      case COMPANY -> value.length() == 12 && !(Checks.kazakh(value) && Checks.isCompany(value));
      case WALLET, LINK -> false;
    };
  }

  /// The value with all but its ends left out, as it may be shown to anybody.
  public String masked() {
    int shown = kind == Kind.WALLET ? 5 : 4;
    return switch (isPersonal() && kind == Kind.COMPANY ? Kind.CARD : kind) {
      case COMPANY, LINK -> value;
      case CARD, PHONE, IBAN, WALLET ->
          value.substring(0, Math.min(shown, value.length() / 4))
              + "…"
              + value.substring(value.length() - Math.min(4, value.length() / 4));
    };
  }
}
