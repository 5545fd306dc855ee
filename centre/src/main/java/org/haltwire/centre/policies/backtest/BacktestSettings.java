package org.haltwire.centre.policies.backtest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of back-tests.
///
/// @param memory the most memory that the process of a back-test may take, as for `-Xmx`
/// @param shadows how many policies may be in the shadow at a time
/// @param idle whether they get a core only while nobody else wants it; where somebody always does,
///   they never end
@ConfigurationProperties("haltwire.backtest")
public record BacktestSettings(
    @DefaultValue("2g") String memory,
    @DefaultValue("2") int shadows,
    @DefaultValue("true") boolean idle) {}
