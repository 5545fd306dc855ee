package org.haltwire.centre.access;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether two people are two where two are asked for. Whoever added somebody, handed them a link
/// or took their ways to sign in away could have come in in their place: for thirty days one of the
/// two does not approve what the other proposed, whoever is which, and also where others stand
/// between.
///
/// Two whom a third let in are held to be two: of that there are the lines in the audit log.
@Component
public final class Independent {

  private static final String NEAR =
      """
      with recursive led (giver, taker) as (
        select by_whom, person from people_log
        where lets_in and at > now() - interval '30 days'
      ), after_one (person) as (
        select cast(:one as text)
        union select led.taker from led join after_one on led.giver = after_one.person
      ), after_other (person) as (
        select cast(:other as text)
        union select led.taker from led join after_other on led.giver = after_other.person
      )
      select exists (select from after_one where person = :other)
        or exists (select from after_other where person = :one)
      """;

  private final JdbcClient jdbc;

  Independent(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether somebody may approve what these proposed. That nobody approves their own is asked
  /// before, and has other words.
  public boolean isOf(String approver, Collection<String> proposers) {
    return proposers.stream().noneMatch(one -> isNear(one, approver));
  }

  private boolean isNear(String one, String other) {
    return jdbc.sql(NEAR).param("one", one).param("other", other).query(Boolean.class).single();
  }
}
