package org.haltwire.centre.checks.report;

import java.time.Duration;
import org.haltwire.centre.participants.quota.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people report.
///
/// @param atOnce so many reports are taken from one network at once: thousands of phones may share
///   it, and a wave of calls makes many victims in an hour
/// @param perHour so many more in every hour, at least 4
/// @param chatAtOnce so many from one chat with the bot, which is one person
/// @param chatPerHour so many more in every hour, at least 1
/// @param urgent money that left within this time may still be held: then the bank comes first
/// @param phone the number of the police, which is there for whoever cannot report here
@ConfigurationProperties("haltwire.reports")
record ReportSettings(
    @DefaultValue("60") int atOnce,
    @DefaultValue("120") int perHour,
    @DefaultValue("5") int chatAtOnce,
    @DefaultValue("4") int chatPerHour,
    @DefaultValue("10d") Duration urgent,
    @DefaultValue("102") String phone) {

  private static final double SECONDS = 3_600;

  ReportSettings {
    if (atOnce < 1 || perHour < 4) {
      throw new IllegalArgumentException(
          ("Expected at least 1 in haltwire.reports.at-once and 4 in haltwire.reports.per-hour,"
                  + " but got %d and %d")
              .formatted(atOnce, perHour));
    }
    if (chatAtOnce < 1 || chatPerHour < 1) {
      throw new IllegalArgumentException(
          ("Expected at least 1 in haltwire.reports.chat-at-once and chat-per-hour, but got %d and"
                  + " %d")
              .formatted(chatAtOnce, chatPerHour));
    }
  }

  Rate rate() {
    return new Rate(perHour / SECONDS, atOnce);
  }

  Rate chatRate() {
    return new Rate(chatPerHour / SECONDS, chatAtOnce);
  }
}
