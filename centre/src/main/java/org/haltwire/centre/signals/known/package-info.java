/// What operators told of their subscribers. SIM cards come from the journal, which a projector
/// follows; the rest from the doors in `tell`. An answer is one look-up by the phone's token and
/// the code of the operator that has the number now.
@NullMarked
package org.haltwire.centre.signals.known;

import org.jspecify.annotations.NullMarked;
