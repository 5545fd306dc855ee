/// Signed heads of the log's tree: made, published, read and believed.
///
/// A head is a *checkpoint*, the signed note that transparency logs agreed on (C2SP: signed-note,
/// tlog-checkpoint): three lines with the origin, the size and the root, here a fourth with the
/// time, and a signature by Ed25519.
@NullMarked
package org.haltwire.centre.audit.heads;

import org.jspecify.annotations.NullMarked;
