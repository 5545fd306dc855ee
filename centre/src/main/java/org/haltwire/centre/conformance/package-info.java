/// Tells institutions what they do wrong. What is recorded is counted by following the journal,
/// which costs a payment nothing; what is refused is counted where it is refused. Counts are kept
/// by the hour for two days, in memory and, twice a minute, in a table, together with the place in
/// the journal that they speak of: after a kill the follower goes on from there, and what was
/// refused in the last half minute is forgotten.
@NullMarked
package org.haltwire.centre.conformance;

import org.jspecify.annotations.NullMarked;
