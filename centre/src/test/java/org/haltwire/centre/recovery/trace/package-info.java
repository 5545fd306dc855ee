@NullMarked
package org.haltwire.centre.recovery.trace;

import org.jspecify.annotations.NullMarked;
