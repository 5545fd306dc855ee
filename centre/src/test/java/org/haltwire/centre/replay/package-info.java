/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.replay;

import org.jspecify.annotations.NullMarked;
