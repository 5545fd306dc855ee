@NullMarked
package org.haltwire.centre.looks;

import org.jspecify.annotations.NullMarked;
