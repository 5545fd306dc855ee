package org.haltwire.centre.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The journal's limits.
///
/// @param queue how many facts may wait for their place before callers are told to come later
/// @param group how many facts at most are made durable by one commit
/// @param gather how long at least from group to group while many ask at a time
/// @param patience how long callers wait for a database that went away before they are told
/// @param snapshotEvery a snapshot is made after so many facts; 0 for at a clean stop only
@ConfigurationProperties("haltwire.journal")
public record JournalSettings(
    @DefaultValue("32768") int queue,
    @DefaultValue("2048") int group,
    @DefaultValue("3ms") Duration gather,
    @DefaultValue("3s") Duration patience,
    @DefaultValue("1000000") long snapshotEvery) {

  public JournalSettings {
    if (group < 1 || group * 4 > Recent.SIZE) {
      throw new IllegalArgumentException(
          "Expected haltwire.journal.group of 1 to %d, but got %d"
              .formatted(Recent.SIZE / 4, group));
    }
  }

  public static JournalSettings defaults() {
    return new JournalSettings(
        32_768, 2_048, Duration.ofMillis(3), Duration.ofSeconds(3), 1_000_000);
  }
}
