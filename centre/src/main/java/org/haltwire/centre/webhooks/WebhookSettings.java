package org.haltwire.centre.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How participants are told.
///
/// @param inside whether they may be told without TLS and at private addresses, this machine's too,
///   as for a trial
/// @param patience so long a whole exchange may take, from the look-up of the name to the status
/// @param firstPause after the first failure; each further pause is twice as long
/// @param longestPause no pause is longer, whatever the receiver asks for
/// @param giveUp an endpoint that fails for so long is told no more
/// @param atOnce so many endpoints are told at a time
/// @param poll how often the worker looks for what is due
/// @param keyLife so long a key signs before the next one does
/// @param keyNotice so long a key is published before it signs, and after it signed last
@ConfigurationProperties("haltwire.webhooks")
public record WebhookSettings(
    @DefaultValue("false") boolean inside,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("1h") Duration longestPause,
    @DefaultValue("3d") Duration giveUp,
    @DefaultValue("64") int atOnce,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("90d") Duration keyLife,
    @DefaultValue("1d") Duration keyNotice) {}
