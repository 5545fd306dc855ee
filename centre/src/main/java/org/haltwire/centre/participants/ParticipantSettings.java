package org.haltwire.centre.participants;

import java.time.Duration;
import java.util.List;
import org.haltwire.centre.participants.credential.ForwardedHeader;
import org.haltwire.centre.participants.credential.TokenSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is connected from the start, and how institutions are let in.
///
/// @param demoBank whether a start without any participant makes a demo bank with a key
/// @param keyLife how long a new API key works, at most 730 days
/// @param keyOverlap how long the old key goes on after it was exchanged for a new one, where
///   nobody says otherwise
/// @param proxies addresses, or ranges of them, of proxies of ours: what they say about where a
///   request comes from and with which certificate is believed
/// @param forwardedHeader in which header these proxies say it
/// @param oauth whose access tokens are believed
@ConfigurationProperties("haltwire.participants")
public record ParticipantSettings(
    @DefaultValue("true") boolean demoBank,
    @DefaultValue("365d") Duration keyLife,
    @DefaultValue("14d") Duration keyOverlap,
    @DefaultValue({}) List<String> proxies,
    @DefaultValue("X_FORWARDED_FOR") ForwardedHeader forwardedHeader,
    @DefaultValue TokenSettings oauth) {

  static final Duration LONGEST_LIFE = Duration.ofDays(730);

  public ParticipantSettings {
    proxies = List.copyOf(proxies);
    if (keyLife.compareTo(LONGEST_LIFE) > 0 || keyLife.toDays() < 1) {
      throw new IllegalArgumentException(
          "Expected 1 to 730 days in haltwire.participants.key-life, but got " + keyLife);
    }
    if (keyOverlap.isNegative() || keyOverlap.compareTo(keyLife) > 0) {
      throw new IllegalArgumentException(
          "Expected 0 days to the key's life in haltwire.participants.key-overlap, but got "
              + keyOverlap);
    }
  }
}
