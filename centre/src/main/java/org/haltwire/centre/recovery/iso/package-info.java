/// Recovery as ISO 20022 messages: each one that comes in becomes a call of the desks that take
/// reports, holds and returns, and each order to a bank can be read as a message. There is no state
/// here but who sent which message, and letters between authorities and banks. `docs/iso20022.md`
/// says which element carries what.
@NullMarked
package org.haltwire.centre.recovery.iso;

import org.jspecify.annotations.NullMarked;
