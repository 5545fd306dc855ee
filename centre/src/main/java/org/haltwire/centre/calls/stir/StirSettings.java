package org.haltwire.centre.calls.stir;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How signed calls are verified.
///
/// @param roots a PEM file with the certificates that every signer's chain must end in; empty: no
///   signature is looked at
/// @param fresh how far from now, before and after, a token may have been made
/// @param keep how long a fetched certificate is used before it is fetched again
/// @param retry after how long a certificate that could not be had is asked for again
/// @param hosts from which hosts certificates are fetched; empty: from any at a public address
/// @param webRoots a PEM file with the certificates that those hosts' own must end in; empty: those
///   of the JDK
@ConfigurationProperties("haltwire.calls.stir")
record StirSettings(
    @DefaultValue("") String roots,
    @DefaultValue("60s") Duration fresh,
    @DefaultValue("24h") Duration keep,
    @DefaultValue("60s") Duration retry,
    @DefaultValue({}) List<String> hosts,
    @DefaultValue("") String webRoots) {}
