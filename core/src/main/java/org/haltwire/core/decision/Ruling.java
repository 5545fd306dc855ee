package org.haltwire.core.decision;

/// What the centre made of a fact: it decided, or it only took note.
public sealed interface Ruling permits Decision, Noted {}
