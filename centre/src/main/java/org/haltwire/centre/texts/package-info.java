/// Texts by which the centre works, such as the sheet of signs, in versions: one person proposes a
/// version, another one puts it in force.
@NullMarked
package org.haltwire.centre.texts;

import org.jspecify.annotations.NullMarked;
