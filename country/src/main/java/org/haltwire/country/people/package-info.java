/// Who is there: people with work, income, relatives and friends; firms; accounts and phones. Kept
/// in plain arrays, so that a million people take a few hundred megabytes.
@NullMarked
package org.haltwire.country.people;

import org.jspecify.annotations.NullMarked;
