/// Facts on their way from the tables of recovery to the journal.
@NullMarked
package org.haltwire.centre.recovery.outbox;

import org.jspecify.annotations.NullMarked;
