package org.haltwire.centre.recovery.hold;

import java.util.List;

/// A hold that somebody thinks should be.
///
/// @param number how many the case had before
/// @param bank the institution that keeps the account
/// @param reason code of why
/// @param by a person, or the centre
public record Proposal(
    long caseId,
    int number,
    String account,
    String bank,
    int hop,
    List<Claim> claims,
    String reason,
    String by) {

  public Proposal {
    claims = List.copyOf(claims);
  }

  public long amount() {
    return claims.stream().mapToLong(Claim::amount).sum();
  }
}
