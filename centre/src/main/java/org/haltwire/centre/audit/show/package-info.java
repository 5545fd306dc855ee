/// The log to read, and its proofs to fetch.
@NullMarked
package org.haltwire.centre.audit.show;

import org.jspecify.annotations.NullMarked;
