/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.intake;

import org.jspecify.annotations.NullMarked;
