package org.haltwire.centre;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What concerns the centre as a whole.
///
/// @param home the folder of the checkout; the launcher sets it
/// @param data the folder where the centre keeps files of its own
/// @param demo whether to play a made-up town after the start
/// @param sandbox whether this is a centre for banks to practise on, in which nothing is real
@ConfigurationProperties("haltwire")
public record CentreSettings(
    @DefaultValue("") Path home,
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean sandbox) {}
