/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.access;

import org.jspecify.annotations.NullMarked;
