package org.haltwire.centre.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the master key is, and how long keys are used.
///
/// @param keyFile the file with the master key; empty for `vault.key` in the data folder
/// @param rotateEvery how old a data key may become before a new one takes its place
/// @param retiredFor how long a data key that nothing is sealed with any more stays, for what was
///   under way
@ConfigurationProperties("haltwire.vault")
record VaultSettings(
    @DefaultValue("") String keyFile,
    @DefaultValue("180d") Duration rotateEvery,
    @DefaultValue("1d") Duration retiredFor) {}
