/// Follows the journal, keeps the graph of transfers, and traces what was reported.
@NullMarked
package org.haltwire.centre.recovery.trace;

import org.jspecify.annotations.NullMarked;
