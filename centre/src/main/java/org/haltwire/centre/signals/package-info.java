/// Signals of operators to banks: was the SIM card swapped, are calls forwarded, is the customer
/// who the bank believes it is? `known` is what operators told, `tell` the doors by which they tell
/// it, `ask` the doors for banks in the shape of CAMARA's APIs, `log` the record of every question,
/// and `console` the page. Phones and whatever identifies a person are kept as tokens only.
@NullMarked
package org.haltwire.centre.signals;

import org.jspecify.annotations.NullMarked;
