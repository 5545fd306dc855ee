/// Holds on amounts: their states, their clocks, and the orders to banks.
@NullMarked
package org.haltwire.centre.recovery.hold;

import org.jspecify.annotations.NullMarked;
