/// The desk of an institution's own people: what the centre has of their institution, and nothing
/// of any other. Capabilities add to it: their pages begin with `/our`, and ask [OwnInstitution]
/// whose they are to show.
@NullMarked
package org.haltwire.centre.our;

import org.jspecify.annotations.NullMarked;
