@NullMarked
package org.haltwire.centre.recovery.record;

import org.jspecify.annotations.NullMarked;
