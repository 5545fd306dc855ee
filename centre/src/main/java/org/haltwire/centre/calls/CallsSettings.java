package org.haltwire.centre.calls;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How calls are verified.
///
/// @param file the first terms of operators of a database that has none; empty: the shipped ones of
///   `haltwire.country`, in which nobody is connected
/// @param confirm how long a registration confirms a call to the same number
/// @param longest how long a call is known that nobody ends; at most an hour
/// @param grace how long after a start nothing is refused for want of a registration, since it may
///   have been made before
/// @param most at most so many calls in progress
/// @param waiting at most so many checks that wait for a registration, of each sixty-fourth of the
///   callers: beyond, calls pass
/// @param sipPort where SIP is taken, over UDP and TCP; 0: any free port, -1: nowhere
/// @param radiusPort where RADIUS asks (Access-Request), over UDP; 0: any free port, -1: nowhere
/// @param radiusAccountingPort where RADIUS tells of calls (Accounting-Request), likewise
/// @param address the address for SIP and RADIUS
/// @param secrets what RADIUS clients share with the centre, by the names that the terms of
///   operators say
@ConfigurationProperties("haltwire.calls")
public record CallsSettings(
    @DefaultValue("") String file,
    @DefaultValue("60s") Duration confirm,
    @DefaultValue("1h") Duration longest,
    @DefaultValue("60s") Duration grace,
    @DefaultValue("4000000") int most,
    @DefaultValue("5000") int waiting,
    @DefaultValue("-1") int sipPort,
    @DefaultValue("-1") int radiusPort,
    @DefaultValue("-1") int radiusAccountingPort,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue Map<String, String> secrets) {}
