package org.haltwire.centre.participants;

import org.haltwire.centre.participants.quota.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often an institution may ask, where its terms say nothing else.
///
/// @param peoplePerSecond questions about people in a second, on average
/// @param peopleSize how many of them at once
/// @param missCost for how many questions one counts that found nothing or did not match
/// @param screeningPerSecond payments asked about one by one in a second, on average
/// @param screeningSize how many of them at once
@ConfigurationProperties("haltwire.quotas")
public record QuotaSettings(
    @DefaultValue("200") double peoplePerSecond,
    @DefaultValue("1000") int peopleSize,
    @DefaultValue("10") int missCost,
    @DefaultValue("20000") double screeningPerSecond,
    @DefaultValue("40000") int screeningSize) {

  public QuotaSettings {
    if (missCost < 1) {
      throw new IllegalArgumentException("Expected at least 1 in haltwire.quotas.miss-cost");
    }
  }

  Rate rate(Quota quota) {
    return switch (quota) {
      case PEOPLE -> new Rate(peoplePerSecond, peopleSize);
      case SCREENING -> new Rate(screeningPerSecond, screeningSize);
    };
  }
}
