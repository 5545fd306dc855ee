/// `./haltwire conformance`: looks from a bank's side whether it and the centre understand each
/// other, and says what is wrong. It runs on the bank's own machine, with the bank's key, and knows
/// nothing of the centre but its doors.
@NullMarked
package org.haltwire.centre.conformance.run;

import org.jspecify.annotations.NullMarked;
