/// Signed calls (STIR/SHAKEN, RFC 8224, 8225 and 8588): whether the token that a call brings was
/// signed with a certificate under the configured roots, for these numbers and now. One more input
/// of a check, and a door of its own (ATIS-1000082).
@NullMarked
package org.haltwire.centre.calls.stir;

import org.jspecify.annotations.NullMarked;
