/// Money that goes back to whom it was stolen from: what must stand behind it, how it is divided,
/// and what banks say they paid.
@NullMarked
package org.haltwire.centre.recovery.restitution;

import org.jspecify.annotations.NullMarked;
