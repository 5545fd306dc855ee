/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.participants.credential;

import org.jspecify.annotations.NullMarked;
