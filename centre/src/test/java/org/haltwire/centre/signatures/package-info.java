/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.signatures;

import org.jspecify.annotations.NullMarked;
