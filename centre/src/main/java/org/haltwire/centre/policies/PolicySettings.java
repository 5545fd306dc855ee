package org.haltwire.centre.policies;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where policies come from.
///
/// @param folder where `payments.yaml` is read from at start
@ConfigurationProperties("haltwire.policies")
public record PolicySettings(@DefaultValue("policies") Path folder) {}
