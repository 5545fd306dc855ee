@NullMarked
package org.haltwire.centre.recovery.outbox;

import org.jspecify.annotations.NullMarked;
