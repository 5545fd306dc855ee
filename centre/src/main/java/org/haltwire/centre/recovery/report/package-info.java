/// What victims, and bodies on their behalf, say was stolen.
@NullMarked
package org.haltwire.centre.recovery.report;

import org.jspecify.annotations.NullMarked;
