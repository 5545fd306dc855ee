/// The record of questions.
@NullMarked
package org.haltwire.centre.signals.log;

import org.jspecify.annotations.NullMarked;
