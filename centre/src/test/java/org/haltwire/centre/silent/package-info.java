/// What leaves the centre unasked: nothing personal and nothing secret is in a log, whatever is
/// sent and whatever breaks, and what is in the database readable is what the documents name.
@NullMarked
package org.haltwire.centre.silent;

import org.jspecify.annotations.NullMarked;
