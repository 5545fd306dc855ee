@NullMarked
package org.haltwire.centre.recovery.tips;

import org.jspecify.annotations.NullMarked;
