/// Buckets of tokens: how often an institution may ask. A question that finds nothing costs more
/// than one that finds, and a payment that was really made gives a token back; so who asks about
/// customers never notices, and who tries numbers one after the other soon waits. (The idea is that
/// of the directory of Brazil's instant payments, DICT.)
@NullMarked
package org.haltwire.centre.participants.quota;

import org.jspecify.annotations.NullMarked;
