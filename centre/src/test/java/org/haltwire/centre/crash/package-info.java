/// The whole centre as a process that is killed, stopped, or does not start.
@NullMarked
package org.haltwire.centre.crash;

import org.jspecify.annotations.NullMarked;
