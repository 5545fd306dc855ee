package org.haltwire.centre.participants;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is connected from the start.
///
/// @param demoBank whether a start without any participant makes a demo bank with a key
@ConfigurationProperties("haltwire.participants")
public record ParticipantSettings(@DefaultValue("true") boolean demoBank) {}
