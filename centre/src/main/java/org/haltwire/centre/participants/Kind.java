package org.haltwire.centre.participants;

import java.util.Set;

/// What an institution is. It allows nothing: that is what roles are for.
public enum Kind {
  /// Keeps accounts and moves money.
  BANK,
  /// Runs a telephone network.
  OPERATOR,
  /// Lends, without keeping accounts.
  LENDER,
  /// An authority of the country: the police, a regulator.
  AGENCY,
  /// The centre of another country.
  PARTNER_STATE;

  /// The likely one of somebody of whom only the roles are known.
  static Kind likely(Set<Role> roles) {
    if (roles.contains(Role.SENDER)) {
      return BANK;
    }
    if (roles.contains(Role.OPERATOR)) {
      return OPERATOR;
    }
    if (roles.contains(Role.LENDER)) {
      return LENDER;
    }
    return roles.contains(Role.AUTHORITY) ? AGENCY : BANK;
  }
}
