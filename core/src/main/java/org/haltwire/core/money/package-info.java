/// Where money went: the [TransferGraph] remembers who paid whom, a [Trace] follows stolen amounts
/// through it, [Shares] divides an amount so that no minor unit is made or lost, and the
/// [TaintTable] is what the engine remembers of it: who holds stolen money now.
///
/// All amounts are minor units of the country profile's currency: what moved in another currency
/// counts at the reference rate of its day.
@NullMarked
package org.haltwire.core.money;

import org.jspecify.annotations.NullMarked;
