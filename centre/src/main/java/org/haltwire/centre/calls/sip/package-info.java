/// Calls as SIP switches ask about them (RFC 3261): an INVITE is a question and is never a call.
/// 404 lets it go on, 608 (RFC 8688) or 603 stops it, 302 sends it on with a label. Who asks is
/// known by the address it asks from, which a country's file names.
@NullMarked
package org.haltwire.centre.calls.sip;

import org.jspecify.annotations.NullMarked;
