package org.haltwire.core.event;

import java.util.List;

/// How much of the money of one case each of some accounts holds, as far as it was traced. Only the
/// centre says so. What it says stands in place of what it said of the case and the account before:
/// said twice, it means the same.
///
/// @param incident the case whose money it is
/// @param shares at most [#LIMIT] accounts
/// @param until when it ends by itself, in milliseconds since 1970-01-01T00:00Z
public record TaintChange(
    FactId id, long occurredAt, String incident, List<Share> shares, long until) implements Fact {

  public static final int LIMIT = 10_000;

  /// @param profileMinor what the account holds, in minor units of the profile's currency; 0 for
  ///   nothing any more
  public record Share(String account, long profileMinor) {

    public Share {
      Check.required("account", account, Party.ACCOUNT_LIMIT);
      if (profileMinor < 0 || profileMinor > Money.LIMIT) {
        throw new InvalidFact(
            "amount", "0 to " + Money.LIMIT + " minor units", Long.toString(profileMinor));
      }
    }
  }

  public TaintChange {
    shares = List.copyOf(shares);
    Check.required("incident", incident, 64);
    if (shares.size() > LIMIT) {
      throw new InvalidFact(
          "shares", "at most " + LIMIT + " accounts", Integer.toString(shares.size()));
    }
  }
}
