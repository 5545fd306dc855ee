/// Calls: operators register what their subscribers begin and ask about what comes in. The
/// [Switchboard] is the one core behind every door; what it decides by is `core.call`. No pair of
/// numbers is ever written down here: not into the journal, a table, a file or a log.
@NullMarked
package org.haltwire.centre.calls;

import org.jspecify.annotations.NullMarked;
