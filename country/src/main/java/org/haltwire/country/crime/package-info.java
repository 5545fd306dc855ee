/// Crime: each scheme in a class of its own, all of them handing what they take to the same mules.
/// Criminals see what becomes of their payments and take another way where one is closed.
@NullMarked
package org.haltwire.country.crime;

import org.jspecify.annotations.NullMarked;
