@NullMarked
package org.haltwire.centre.labels;

import org.jspecify.annotations.NullMarked;
