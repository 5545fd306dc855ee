/// Who guesses waits: per name, per address and per browser, kept in PostgreSQL, so that a restart
/// gives nobody fresh guesses.
@NullMarked
package org.haltwire.centre.access.guess;

import org.jspecify.annotations.NullMarked;
