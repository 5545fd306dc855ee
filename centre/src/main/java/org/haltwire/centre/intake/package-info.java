/// The doors: payments, outcomes and labels come in as JSON, lines of JSON or ISO 20022 and leave
/// as an answer. What is wrong with a request is collected and said; nothing of it is stored.
@NullMarked
package org.haltwire.centre.intake;

import org.jspecify.annotations.NullMarked;
