@NullMarked
package org.haltwire.core.call;

import org.jspecify.annotations.NullMarked;
