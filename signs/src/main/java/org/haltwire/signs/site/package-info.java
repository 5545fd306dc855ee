/// Web addresses as people paste them: what host they lead to, whose it is, and what it could be
/// taken for.
@NullMarked
package org.haltwire.signs.site;

import org.jspecify.annotations.NullMarked;
