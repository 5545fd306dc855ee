/// Tests of the whole centre: a real server, a real database, no mocks.
@NullMarked
package org.haltwire.centre;

import org.jspecify.annotations.NullMarked;
