/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.recovery.kept;

import org.jspecify.annotations.NullMarked;
