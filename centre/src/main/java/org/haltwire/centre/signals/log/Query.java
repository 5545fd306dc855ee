package org.haltwire.centre.signals.log;

/// One question.
///
/// @param at in milliseconds since 1970
/// @param api the path of the door
/// @param phone the token of whom it is about; empty where that is not known
/// @param reference the bank's own; empty for none
public record Query(
    long at,
    String participant,
    String api,
    String phone,
    Purpose purpose,
    String reference,
    Outcome outcome) {}
