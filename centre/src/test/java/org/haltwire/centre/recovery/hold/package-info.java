@NullMarked
package org.haltwire.centre.recovery.hold;

import org.jspecify.annotations.NullMarked;
