@NullMarked
package org.haltwire.centre.calls.flow;

import org.jspecify.annotations.NullMarked;
