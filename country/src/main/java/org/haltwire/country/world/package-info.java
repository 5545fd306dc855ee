/// What happens, in order: the clock, the agenda of a day, money that is on its way, and what is
/// told of it.
@NullMarked
package org.haltwire.country.world;

import org.jspecify.annotations.NullMarked;
