@NullMarked
package org.haltwire.centre.calls;

import org.jspecify.annotations.NullMarked;
