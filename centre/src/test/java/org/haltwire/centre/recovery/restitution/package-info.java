@NullMarked
package org.haltwire.centre.recovery.restitution;

import org.jspecify.annotations.NullMarked;
