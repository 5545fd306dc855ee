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
/// @param behindTls whether people reach the console over TLS alone: cookies then say so
@ConfigurationProperties("haltwire.access")
record AccessSettings(
    @DefaultValue("required") SecondFactor secondFactor,
    @DefaultValue("on") boolean stepUp,
    @DefaultValue("5m") Duration proofGoodFor,
    @DefaultValue("30m") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLongest,
    @DefaultValue("false") boolean behindTls) {

  enum SecondFactor {
    /// Who has none is led to set one up, and can go nowhere else.
    REQUIRED,
    /// Who has none may go on without.
    OFFERED
  }

  AccessSettings {
    if (sessionIdle.isNegative() || sessionIdle.isZero() || proofGoodFor.isNegative()) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.session-idle above zero, but got " + sessionIdle);
    }
  }

  boolean requiresSecondFactor() {
    return secondFactor == SecondFactor.REQUIRED;
  }
}
