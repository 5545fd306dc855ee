/// A country's rules of recovery as values: how long a hold lasts, who may order a return, what a
/// working day is. The state machine of recovery is the same everywhere; all that differs between
/// countries is in a [CountryProfile].
///
/// Clocks are [Span]s, because "5 working days" is no number of hours; a [Deadline] makes an
/// instant of one with the country's calendar.
@NullMarked
package org.haltwire.core.profile;

import org.jspecify.annotations.NullMarked;
