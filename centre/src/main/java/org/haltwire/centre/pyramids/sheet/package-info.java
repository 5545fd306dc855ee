/// The sheet of signs: its file, its versions, its page.
@NullMarked
package org.haltwire.centre.pyramids.sheet;

import org.jspecify.annotations.NullMarked;
