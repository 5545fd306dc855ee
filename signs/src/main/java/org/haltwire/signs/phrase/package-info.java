/// Phrases of a sheet, and where a text says them. A phrase is a row of words: `стем*` for a word's
/// beginning, `a|b` for a choice, `0` for a number, `~3` for up to three words of any kind.
@NullMarked
package org.haltwire.signs.phrase;

import org.jspecify.annotations.NullMarked;
