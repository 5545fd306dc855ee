/// Holds the whole log against its tree and against the heads that were published.
@NullMarked
package org.haltwire.centre.audit.check;

import org.jspecify.annotations.NullMarked;
