@NullMarked
package org.haltwire.centre.audit;

import org.jspecify.annotations.NullMarked;
