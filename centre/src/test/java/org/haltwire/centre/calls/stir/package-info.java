@NullMarked
package org.haltwire.centre.calls.stir;

import org.jspecify.annotations.NullMarked;
