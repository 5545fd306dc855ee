/// Tests of what people prove themselves with.
@NullMarked
package org.haltwire.centre.access.factor;

import org.jspecify.annotations.NullMarked;
