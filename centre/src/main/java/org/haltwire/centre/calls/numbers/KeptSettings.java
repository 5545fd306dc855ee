package org.haltwire.centre.calls.numbers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what is known of callers is kept.
///
/// @param evidence each call that was blocked
/// @param counts how often the most frequent callers were labelled or blocked, by day
@ConfigurationProperties("haltwire.calls.kept")
record KeptSettings(@DefaultValue("30d") Duration evidence, @DefaultValue("30d") Duration counts) {}
