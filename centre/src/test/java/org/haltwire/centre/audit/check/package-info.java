@NullMarked
package org.haltwire.centre.audit.check;

import org.jspecify.annotations.NullMarked;
