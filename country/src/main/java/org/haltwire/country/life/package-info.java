/// Honest life: each habit says what a person does on a day, and does it when its time comes. What
/// a person does hangs on the seed, the person and the day only, never on what criminals do or a
/// centre answers, but for the money there is.
@NullMarked
package org.haltwire.country.life;

import org.jspecify.annotations.NullMarked;
