/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.participants.quota;

import org.jspecify.annotations.NullMarked;
