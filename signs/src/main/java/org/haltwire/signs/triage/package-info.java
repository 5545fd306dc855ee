/// Which scheme a text that people report or forward belongs to, in Russian, Kazakh or English,
/// with the words that decided. A linear model over words and parts of words: [Triage] judges with
/// the model that ships, [WordReader] and [Features] say what a text consists of, and
/// [SchemeTrainer] makes the model from the texts in `signs/src/training`. `docs/triage.md` says
/// what it can do.
@NullMarked
package org.haltwire.signs.triage;

import org.jspecify.annotations.NullMarked;
