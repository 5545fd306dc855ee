package org.haltwire.centre.calls.numbers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what is known of callers is kept.
///
/// @param blockedCalls each call that was blocked: for as long as its operator or its caller may
///   ask why
/// @param frequentCallers how often the most frequent callers were labelled or blocked, by day:
///   what the page of numbers counts over
/// @param numberLooks who looked at which number, and why: for as long as a misuse can be brought
///   before a court
@ConfigurationProperties("haltwire.retention")
record KeptSettings(
    @DefaultValue("30d") Duration blockedCalls,
    @DefaultValue("30d") Duration frequentCallers,
    @DefaultValue("1827d") Duration numberLooks) {}
