@NullMarked
package org.haltwire.centre.calls.radius;

import org.jspecify.annotations.NullMarked;
