package org.haltwire.centre.recovery.tips;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When something counts as reported by several.
///
/// @param places from at least so many networks: one person with many phones at home is one place
/// @param within reports older than this do not count
@ConfigurationProperties("haltwire.tips")
record TipSettings(@DefaultValue("3") int places, @DefaultValue("90d") Duration within) {

  TipSettings {
    if (places < 2) {
      throw new IllegalArgumentException(
          "Expected at least 2 in haltwire.tips.places: one report says nothing of anybody, but got "
              + places);
    }
  }
}
