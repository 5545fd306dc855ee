/// Where money went: the [TransferGraph] remembers who paid whom, a [Trace] follows stolen amounts
/// through it, and [Shares] divides an amount so that no minor unit is made or lost.
///
/// All amounts are minor units of the country profile's currency: what moved in another currency
/// counts at the reference rate of its day.
@NullMarked
package org.haltwire.core.money;

import org.jspecify.annotations.NullMarked;
