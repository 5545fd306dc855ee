@NullMarked
package org.haltwire.centre.policies;

import org.jspecify.annotations.NullMarked;
