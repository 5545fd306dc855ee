/// The desk of an institution's own people, tried by three banks of which each may see its own.
@NullMarked
package org.haltwire.centre.our;

import org.jspecify.annotations.NullMarked;
