/// Work that goes on beside the answers for as long as the centre runs.
@NullMarked
package org.haltwire.centre.work;

import org.jspecify.annotations.NullMarked;
