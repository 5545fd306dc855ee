/// Chance that can be repeated: streams of random numbers from a seed and a few numbers that say
/// what they are for, and names that do not tell in which order things were named. Everything is
/// computed with integers, exact roots and `StrictMath`, so that every machine gets the same.
@NullMarked
package org.haltwire.country.chance;

import org.jspecify.annotations.NullMarked;
