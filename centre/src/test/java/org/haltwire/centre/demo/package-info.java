@NullMarked
package org.haltwire.centre.demo;

import org.jspecify.annotations.NullMarked;
