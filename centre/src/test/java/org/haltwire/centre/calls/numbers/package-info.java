@NullMarked
package org.haltwire.centre.calls.numbers;

import org.jspecify.annotations.NullMarked;
