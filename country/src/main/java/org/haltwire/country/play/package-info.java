/// Plays a country against a centre: banks ask and obey, operators tell, victims report, and the
/// referee keeps score.
@NullMarked
package org.haltwire.country.play;

import org.jspecify.annotations.NullMarked;
