/// The record of every question that a bank asks: who, when, what, about whom (a token), what for,
/// and how it ended. It is written by one thread for all; no question is answered that there is no
/// room to record.
@NullMarked
package org.haltwire.centre.signals.log;

import org.jspecify.annotations.NullMarked;
