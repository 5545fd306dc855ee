@NullMarked
package org.haltwire.centre.recovery.held;

import org.jspecify.annotations.NullMarked;
