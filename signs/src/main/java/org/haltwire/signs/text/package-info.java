/// Texts as people write them, made plain for reading: one case, one alphabet a word, no invisible
/// characters, digits as digits. Every place in the plain text knows its place in the one written.
@NullMarked
package org.haltwire.signs.text;

import org.jspecify.annotations.NullMarked;
