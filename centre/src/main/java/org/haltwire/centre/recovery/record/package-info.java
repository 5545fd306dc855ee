/// The printable record of a case: what was traced, and the arithmetic of every amount.
@NullMarked
package org.haltwire.centre.recovery.record;

import org.jspecify.annotations.NullMarked;
