/// How entries are written down: the journal's record format, which outlives every program that
/// reads it.
///
/// A group is a sequence of records without gaps in their positions. A record is its length, its
/// bytes and a CRC-32C over its position and its bytes, so that a record that was damaged, cut,
/// repeated or moved is noticed. Numbers are variable-length, seven bits a byte, lowest first;
/// numbers that may be negative are folded to even and odd. Text is its length in UTF-16 units,
/// then each unit in one to three bytes, so that any text comes back as it was. Words that recur
/// within a group (a currency, a rule, a policy) are written once and then referred to by number.
/// Times are differences to the entry's time, and that to the time of the entry before it.
///
/// The format has a number. A reader reads every number ever released; a change of meaning takes a
/// new number, and the fixtures of the old ones stay in the tests.
@NullMarked
package org.haltwire.core.codec;

import org.jspecify.annotations.NullMarked;
