/// The page of signals: who asked what and what for, and how operators tell.
@NullMarked
package org.haltwire.centre.signals.console;

import org.jspecify.annotations.NullMarked;
