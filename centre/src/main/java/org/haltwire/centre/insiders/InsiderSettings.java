package org.haltwire.centre.insiders;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the centre watches its own people.
///
/// @param policy the file of the policy that judges looks; where it is relative, within the folder
///   of policies. Another text of it takes effect at the next start
@ConfigurationProperties("haltwire.insiders")
record InsiderSettings(@DefaultValue("insiders.yaml") Path policy) {}
