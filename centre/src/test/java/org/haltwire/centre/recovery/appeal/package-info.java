@NullMarked
package org.haltwire.centre.recovery.appeal;

import org.jspecify.annotations.NullMarked;
