/// What operators told, projected from a journal.
@NullMarked
package org.haltwire.centre.signals.known;

import org.jspecify.annotations.NullMarked;
