/// Signals at a real centre with two operators and two banks.
@NullMarked
package org.haltwire.centre.signals;

import org.jspecify.annotations.NullMarked;
