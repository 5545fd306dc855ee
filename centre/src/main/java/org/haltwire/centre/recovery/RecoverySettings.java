package org.haltwire.centre.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How recovery works on this machine; what the law says is in the country's profile.
///
/// @param horizon so long transfers are remembered
/// @param transfers at most so many are remembered, the latest; 48 bytes of memory each
/// @param automatic whether the centre orders holds by itself up to the profile's limit for a
///   second person; otherwise it proposes them
/// @param chase whether the engine is told which accounts hold stolen money
/// @param poll how often clocks are looked at
@ConfigurationProperties("haltwire.recovery")
public record RecoverySettings(
    @DefaultValue("90d") Duration horizon,
    @DefaultValue("10000000") long transfers,
    @DefaultValue("true") boolean automatic,
    @DefaultValue("true") boolean chase,
    @DefaultValue("1s") Duration poll) {}
