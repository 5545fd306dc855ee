@NullMarked
package org.haltwire.centre.notices;

import org.jspecify.annotations.NullMarked;
