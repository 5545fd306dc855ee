/// From a victim's report to the money back: reports, traces, holds, returns. Decision 0010 says
/// how the parts work together; `trace.Tracer` is where they meet.
@NullMarked
package org.haltwire.centre.recovery;

import org.jspecify.annotations.NullMarked;
