package org.haltwire.centre.participants.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose access tokens are believed.
///
/// @param issuer who makes them, as their claim `iss` has it; empty where none are taken
/// @param audience whom they must be meant for
/// @param jwksUri where its keys are; where empty, its own description says so
/// @param skew how far its clock may be from ours
/// @param keysFor how long its keys are believed after they were last read
public record TokenSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("haltwire") String audience,
    @DefaultValue("") String jwksUri,
    @DefaultValue("30s") Duration skew,
    @DefaultValue("24h") Duration keysFor) {

  public TokenSettings {
    if (skew.isNegative() || skew.compareTo(Duration.ofMinutes(5)) > 0) {
      throw new IllegalArgumentException(
          "Expected 0 to 5 minutes in haltwire.participants.oauth.skew, but got " + skew);
    }
  }

  boolean taken() {
    return !issuer.isEmpty();
  }
}
