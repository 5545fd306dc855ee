/// Tests of how guesses are slowed down.
@NullMarked
package org.haltwire.centre.access.guess;

import org.jspecify.annotations.NullMarked;
