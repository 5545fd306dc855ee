/// The pages on which people of the centre work on recovery: what to do first, where a case's money
/// went, each hold, and what its holder says.
@NullMarked
package org.haltwire.centre.recovery.console;

import org.jspecify.annotations.NullMarked;
