package org.haltwire.core.profile;

import java.time.Duration;
import org.haltwire.core.money.Method;

/// How far stolen money is followed.
///
/// @param maxHops accounts in a row; the first is the one that got the money from the victim
/// @param hopWindow so long after stolen money came to an account its payments are followed
/// @param minAmount stolen parts below it are not followed, in minor units
/// @param maxTransfers so many transfers at most
public record TraceRules(
    Method method, int maxHops, Duration hopWindow, long minAmount, int maxTransfers) {}
