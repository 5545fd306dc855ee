/// The journal: one order of all facts, group-committed to PostgreSQL before any answer leaves.
@NullMarked
package org.haltwire.centre.journal;

import org.jspecify.annotations.NullMarked;
