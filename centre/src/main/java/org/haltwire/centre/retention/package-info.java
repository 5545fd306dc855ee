/// Deletes what need not be kept any more, every night, and shows what is kept for how long.
///
/// What is kept, capabilities say (`keeping.Kept`); this package only goes over it, in small steps,
/// each a transaction that also counts. Who is killed half-way goes on where it stopped.
@NullMarked
package org.haltwire.centre.retention;

import org.jspecify.annotations.NullMarked;
