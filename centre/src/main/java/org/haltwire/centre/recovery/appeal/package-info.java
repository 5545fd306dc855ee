/// What the holder of an account with a hold can say about it, and the clocks that begin then.
@NullMarked
package org.haltwire.centre.recovery.appeal;

import org.jspecify.annotations.NullMarked;
