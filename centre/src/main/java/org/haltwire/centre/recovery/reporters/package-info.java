/// How often who reports what, and how often it was not so: a defence against false reports.
@NullMarked
package org.haltwire.centre.recovery.reporters;

import org.jspecify.annotations.NullMarked;
