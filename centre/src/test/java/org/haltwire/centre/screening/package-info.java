/// Tests of what people see of screening.
@NullMarked
package org.haltwire.centre.screening;

import org.jspecify.annotations.NullMarked;
