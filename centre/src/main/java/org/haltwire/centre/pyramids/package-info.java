/// Financial pyramids: the sheet of signs, how it changes, what officers decide about projects, and
/// what companies answer.
@NullMarked
package org.haltwire.centre.pyramids;

import org.jspecify.annotations.NullMarked;
