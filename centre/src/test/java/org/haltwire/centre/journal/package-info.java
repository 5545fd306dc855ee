/// Tests of the journal on a real PostgreSQL.
@NullMarked
package org.haltwire.centre.journal;

import org.jspecify.annotations.NullMarked;
