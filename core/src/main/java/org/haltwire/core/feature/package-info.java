/// What the centre remembers: numbers over sliding windows, by any key of a fact.
///
/// A [Feature] says what to keep; the [FeatureStore] keeps it in the space of a few machine words a
/// key. Features of one source and one key are a `Series`: a row for each key, found through an
/// index of ints. Counts and sums are kept as a curve of running totals, so that a window is a
/// subtraction and all windows share the points; the smallest and largest values as the facts that
/// no later one beats; different values in the order they were last seen; an acquaintance in the
/// row's spare bits. Lists grow in blocks from a slab of pages, and are thinned where no window
/// needs the detail: windows up to a day are exact up to 256 facts, beyond that facts may overstay
/// by 1/96 of the window, in windows longer than a day by 1/48, and never leave early. Reading
/// changes nothing. Accounts that collect have a book of what came in and went out (`CashFlow`),
/// fed from both sides of a payment, at most 91 days and 384 people long, and worked out once a
/// day. All state is arrays of primitive numbers, written and read back as they are.
///
/// What costs is waiting for memory, so a payment's look-ups go step by step together: all indexes,
/// all rows, all lists, and only then the numbers. Start reading with `Curve`.
@NullMarked
package org.haltwire.core.feature;

import org.jspecify.annotations.NullMarked;
