/// Which country the centre recovers money in: reads the profiles of `countries/`, and those of the
/// operator's own, and knows which one rules.
@NullMarked
package org.haltwire.centre.recovery.profile;

import org.jspecify.annotations.NullMarked;
