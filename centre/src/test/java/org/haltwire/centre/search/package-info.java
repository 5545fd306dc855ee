@NullMarked
package org.haltwire.centre.search;

import org.jspecify.annotations.NullMarked;
