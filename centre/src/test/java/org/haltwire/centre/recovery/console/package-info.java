@NullMarked
package org.haltwire.centre.recovery.console;

import org.jspecify.annotations.NullMarked;
