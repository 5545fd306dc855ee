package org.haltwire.core.event;

/// Money about to move: the institution asks before it settles.
public record Payment(
    FactId id, long occurredAt, Terms terms, Party payer, Party payee, Origin origin)
    implements Fact {}
