package org.haltwire.centre.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much the console remembers. The journal is not touched by any of this; how long the tables
/// are kept, [ScreenedTerms] says.
///
/// @param recentPayments how many of the country's latest payments are in memory for the charts of
///   accounts; about 120 bytes each
/// @param byMinute of how long ago history may be to be counted by minute; older one is counted by
///   hour
@ConfigurationProperties("haltwire.screening")
public record ScreeningSettings(
    @DefaultValue("200000") int recentPayments, @DefaultValue("2d") Duration byMinute) {}
