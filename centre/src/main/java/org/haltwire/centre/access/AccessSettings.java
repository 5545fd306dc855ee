package org.haltwire.centre.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in.
///
/// @param secondFactor whether a password alone is enough for who has no second factor yet
/// @param stepUp whether dangerous acts need a fresh proof
/// @param proofGoodFor how long a proof counts as fresh
/// @param sessionIdle after how long without use a session ends
/// @param sessionLongest after how long a session ends in any case
/// @param mostStrangers how many sessions of who is not signed in there may be at once
/// @param local whether people may sign in here, with a password or a passkey; where it is off,
///   they come by the provider of `haltwire.access.oidc` alone, and the printed link is left
/// @param behindTls whether people reach the console over TLS alone: cookies then say so
@ConfigurationProperties("haltwire.access")
record AccessSettings(
    @DefaultValue("required") SecondFactor secondFactor,
    @DefaultValue("on") boolean stepUp,
    @DefaultValue("5m") Duration proofGoodFor,
    @DefaultValue("30m") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLongest,
    @DefaultValue("20000") int mostStrangers,
    @DefaultValue("true") boolean local,
    @DefaultValue("false") boolean behindTls) {

  enum SecondFactor {
    /// Who has none is led to set one up, and can go nowhere else.
    REQUIRED,
    /// Who has none may go on without.
    OFFERED
  }

  AccessSettings {
    if (mostStrangers < 1) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.most-strangers above zero, but got " + mostStrangers);
    }
    if (sessionIdle.isNegative() || sessionIdle.isZero() || proofGoodFor.isNegative()) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.session-idle above zero, but got " + sessionIdle);
    }
  }

  boolean requiresSecondFactor() {
    return secondFactor == SecondFactor.REQUIRED;
  }
}
