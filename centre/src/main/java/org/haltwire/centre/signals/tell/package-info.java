/// The doors by which operators tell of their subscribers and of devices that they have
/// authenticated, and an authority of the numbers from which banks call.
@NullMarked
package org.haltwire.centre.signals.tell;

import org.jspecify.annotations.NullMarked;
