/// What people report to the centre themselves: kept and counted, also where no money was lost; and
/// handed on to the desk for reports where some was.
@NullMarked
package org.haltwire.centre.recovery.tips;

import org.jspecify.annotations.NullMarked;
