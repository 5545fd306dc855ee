/// The policies in force: which text, compiled by whom it decides, since which position.
@NullMarked
package org.haltwire.centre.policies;

import org.jspecify.annotations.NullMarked;
