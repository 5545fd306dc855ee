/// What is kept of numbers that call: evidence of calls that were blocked, with one number readable
/// and the other a token, counts of the most frequent callers, and the pages that show them.
@NullMarked
package org.haltwire.centre.calls.numbers;

import org.jspecify.annotations.NullMarked;
