@NullMarked
package org.haltwire.centre.recovery.iso;

import org.jspecify.annotations.NullMarked;
