/// Recovery, played: reports are traced, accounts with stolen money are marked, holds are ordered,
/// banks carry them out in their own time, money goes back to victims, and honest people appeal.
///
/// The country knows no centre, so [Cases] does what the centre's follower of the journal does,
/// with the same parts of `core` and the rules of `countries/kz.yaml`. What banks and offices do is
/// the country's: [Bank]. What the money really was is known to [Whereabouts] and the referee only;
/// of its truth the rest is told one thing: an examination of an honest account finds it honest.
@NullMarked
package org.haltwire.country.recovery;

import org.jspecify.annotations.NullMarked;
