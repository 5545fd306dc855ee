/// One person's data: everything that the centre holds of them, for them to read or take along, and
/// its erasure by two people.
///
/// Capabilities say what they hold (`keeping.Holdings`); the journal is searched here. Nothing that
/// was found is written down: it is in memory for a while, for who asked for it.
@NullMarked
package org.haltwire.centre.dossier;

import org.jspecify.annotations.NullMarked;
