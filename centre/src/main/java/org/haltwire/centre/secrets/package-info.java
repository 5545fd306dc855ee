/// Files with secrets that the centre makes itself and cannot do without. Whose key the database
/// has a proof of must find that key again, also after a power cut a moment later.
@NullMarked
package org.haltwire.centre.secrets;

import org.jspecify.annotations.NullMarked;
