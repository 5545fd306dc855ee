/// Is the owner of this number really calling that one now? The originating operator registers each
/// call at its start in a [CallRegistry]; the terminating operator or the international gateway
/// asks before it rings, and a [CallVerifier] answers from facts alone: the registry, the
/// [NumberPlan], the [Portability], and who roams. What operators want done is in [CallRules].
///
/// A number is a `long`: its E.164 digits without the plus sign, 0 for none. A time is in
/// milliseconds since 1970-01-01T00:00Z and is always an argument. A registry belongs to one thread
/// at a time; calls of one calling number have to meet in the same one.
@NullMarked
package org.haltwire.core.call;

import org.jspecify.annotations.NullMarked;
