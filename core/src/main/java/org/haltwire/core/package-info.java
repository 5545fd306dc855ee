/// What the centre knows and decides. Facts come in with their time, the engine decides from what
/// it remembers, and remembers. Nothing here reads a clock, draws a random number, opens a file or
/// a socket, or starts a thread, so the same facts in the same order give the same decisions
/// everywhere.
@NullMarked
package org.haltwire.core;

import org.jspecify.annotations.NullMarked;
