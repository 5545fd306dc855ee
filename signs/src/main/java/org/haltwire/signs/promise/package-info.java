/// Promised returns in Russian, Kazakh and English texts: `до 30% в месяц`, `айына 30 пайыз`,
/// `doubled in ten days`, `put in 10,000 and take out 30,000 in a week`. What looks like one and is
/// none (a discount, a loan's rate, a share of what recruits pay) is told apart by the words around
/// it. All rates become rates of 30 days, so that they can be compared. Start reading with
/// `PromiseReader`.
@NullMarked
package org.haltwire.signs.promise;

import org.jspecify.annotations.NullMarked;
