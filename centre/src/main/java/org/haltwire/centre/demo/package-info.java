/// A made-up day of payments, so that a new centre has something to show. Nothing here is real, and
/// nothing else depends on it.
@NullMarked
package org.haltwire.centre.demo;

import org.jspecify.annotations.NullMarked;
