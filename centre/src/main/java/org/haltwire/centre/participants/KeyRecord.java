package org.haltwire.centre.participants;

import java.time.Instant;

/// What is known of a key afterwards: never the key.
public record KeyRecord(String participant, String prefix, Instant createdAt, boolean revoked) {}
