/// What the centre is told: one record for each kind of fact, all of them known to the compiler
/// through the sealed [Fact]. A fact that exists is valid: constructors refuse with [InvalidFact],
/// which names the field, what was expected and what was found. Absent text is the empty string.
/// Facts carry no names and no free text: persons and names are keyed tokens made at the door.
@NullMarked
package org.haltwire.core.event;

import org.jspecify.annotations.NullMarked;
