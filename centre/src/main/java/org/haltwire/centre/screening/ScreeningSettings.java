package org.haltwire.centre.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much the console remembers. The journal is not touched by any of this.
///
/// @param recentPayments how many of the country's latest payments are in memory for the charts of
///   accounts; about 120 bytes each
/// @param decisionsKept how long warnings, holds and refusals stay in their table, in the journal's
///   time
/// @param countsKept how long counts stay
/// @param byMinute of how long ago history may be to be counted by minute; older one is counted by
///   hour
@ConfigurationProperties("haltwire.screening")
public record ScreeningSettings(
    @DefaultValue("200000") int recentPayments,
    @DefaultValue("1827d") Duration decisionsKept,
    @DefaultValue("400d") Duration countsKept,
    @DefaultValue("2d") Duration byMinute) {}
