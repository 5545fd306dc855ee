/// The watch over the centre's own people, on a real audit log.
@NullMarked
package org.haltwire.centre.insiders;

import org.jspecify.annotations.NullMarked;
