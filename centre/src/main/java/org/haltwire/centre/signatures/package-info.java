/// Signatures of HTTP messages (RFC 9421, with Ed25519) over digests of their content (RFC 9530):
/// made by the centre, checked by who receives. Only what these messages need is understood, and
/// what is not understood is refused: no parameters of components, no algorithm but Ed25519.
@NullMarked
package org.haltwire.centre.signatures;

import org.jspecify.annotations.NullMarked;
