/// What the centre answers: a [Verdict] with its score, the rules that fired and the values they
/// saw.
@NullMarked
package org.haltwire.core.decision;

import org.jspecify.annotations.NullMarked;
