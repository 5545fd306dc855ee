/// The page behind a link: fetched behind the answer, read as a person without an account sees it,
/// and kept for a few days as what the answer was made of. Whoever asks chooses where the centre
/// goes, so that it goes to the open Internet alone, briefly, and brings back text alone.
@NullMarked
package org.haltwire.centre.checks.capture;

import org.jspecify.annotations.NullMarked;
