package org.haltwire.centre.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The log of who did what.
///
/// @param origin the name that signed heads bear, unique to this centre, such as
///   `antifraud.example.kz/audit`; without spaces and plus signs
/// @param every how often a head is signed and published
/// @param folder where heads are published as files; empty for `audit` in the data folder. On a
///   share of somebody else it is worth most: who can change the log cannot change them there
@ConfigurationProperties("haltwire.audit")
public record AuditSettings(
    @DefaultValue("haltwire/audit") String origin,
    @DefaultValue("1h") Duration every,
    @DefaultValue("") String folder) {

  public AuditSettings {
    if (origin.isEmpty()
        || origin.contains("+")
        || origin.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "Expected haltwire.audit.origin without spaces and plus signs, but got " + origin);
    }
  }
}
