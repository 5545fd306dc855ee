/// The pages and doors of people who have no account at the centre: whose money is held, and whose
/// money was stolen. A number says which one is meant, a secret that it is theirs.
@NullMarked
package org.haltwire.centre.recovery.held;

import org.jspecify.annotations.NullMarked;
