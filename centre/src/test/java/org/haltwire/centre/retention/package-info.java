/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.retention;

import org.jspecify.annotations.NullMarked;
