@NullMarked
package org.haltwire.centre.recovery;

import org.jspecify.annotations.NullMarked;
