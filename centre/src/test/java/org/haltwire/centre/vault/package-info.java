/// Tests of what is sealed and of the keys.
@NullMarked
package org.haltwire.centre.vault;

import org.jspecify.annotations.NullMarked;
