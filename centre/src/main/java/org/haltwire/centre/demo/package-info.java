/// A made-up town for a new centre to have something to show. Nothing in it is real, and nothing
/// else depends on it.
@NullMarked
package org.haltwire.centre.demo;

import org.jspecify.annotations.NullMarked;
