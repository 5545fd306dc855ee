/// Calls as RADIUS clients speak of them (RFC 2865, 2866): an Access-Request asks, an
/// Accounting-Request says that a call begins or is over. A client is known by its address and the
/// secret that it shares with the centre.
@NullMarked
package org.haltwire.centre.calls.radius;

import org.jspecify.annotations.NullMarked;
