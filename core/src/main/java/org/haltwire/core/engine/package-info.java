/// The deterministic state machine: [Engine] decides from what it remembers and remembers what was
/// decided. No clock, no chance, no input or output: time is an argument.
@NullMarked
package org.haltwire.core.engine;

import org.jspecify.annotations.NullMarked;
