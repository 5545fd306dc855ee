/// Names of companies: where a text has them, and whether two are the same. A name alone proves
/// nothing; it is a reason for a person to look.
@NullMarked
package org.haltwire.signs.name;

import org.jspecify.annotations.NullMarked;
