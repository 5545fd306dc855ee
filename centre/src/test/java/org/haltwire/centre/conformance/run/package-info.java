/// Tests of the command.
@NullMarked
package org.haltwire.centre.conformance.run;

import org.jspecify.annotations.NullMarked;
