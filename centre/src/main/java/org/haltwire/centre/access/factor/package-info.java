/// What people prove themselves with besides passkeys: passwords, codes of an app, and recovery
/// codes. Each is told by the person's name and knows nothing of roles or sessions. A code is used
/// by one statement that changes a row, so of two requests with the same code one fails, also when
/// the centre is killed between them.
@NullMarked
package org.haltwire.centre.access.factor;

import org.jspecify.annotations.NullMarked;
