package org.haltwire.centre.checks.ask;

import java.util.Optional;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.site.Site;

/// What somebody asks about.
///
/// @param shown as it may be repeated in the answer; of what belongs to people only the ends
/// @param text that is read for signs; empty where there is none
/// @param site nothing where it is none
/// @param requisite nothing where it is none
/// @param namesPeople whether it is, or its text has, a phone, card or account
public record Asked(
    Kind kind,
    String shown,
    String text,
    Optional<Site> site,
    Optional<Requisite> requisite,
    boolean namesPeople) {

  public enum Kind {
    LINK(false),
    /// A company's number.
    COMPANY(false),
    /// A company's name.
    NAME(false),
    PHONE(true),
    CARD(true),
    /// The last digits of a card or account.
    ENDING(false),
    ACCOUNT(true),
    WALLET(false),
    TEXT(false);

    private final boolean personal;

    Kind(boolean personal) {
      this.personal = personal;
    }

    /// Whether it is mostly somebody's own: such questions are counted more strictly.
    public boolean isPersonal() {
      return personal;
    }
  }

  static Asked of(Kind kind, String shown) {
    return new Asked(kind, shown, "", Optional.empty(), Optional.empty(), false);
  }
}
