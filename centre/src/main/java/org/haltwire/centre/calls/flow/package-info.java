/// The live map of calls: from whose numbers they come, over which trunks, and what is done with
/// them. Counts only.
@NullMarked
package org.haltwire.centre.calls.flow;

import org.jspecify.annotations.NullMarked;
