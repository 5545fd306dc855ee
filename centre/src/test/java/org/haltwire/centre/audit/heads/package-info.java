@NullMarked
package org.haltwire.centre.audit.heads;

import org.jspecify.annotations.NullMarked;
