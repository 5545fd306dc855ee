/// How long recovery keeps what people told it: until the end of their case, and then for a term.
@NullMarked
package org.haltwire.centre.recovery.kept;

import org.jspecify.annotations.NullMarked;
