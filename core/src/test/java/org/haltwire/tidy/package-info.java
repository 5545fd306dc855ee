/// The rules of the house that a machine can check, each with its because. Every module's
/// architecture test calls [Tidy] for what is read off the sources; `core` and `policy` also call
/// [Purity] for what is read off the classes.
@NullMarked
package org.haltwire.tidy;

import org.jspecify.annotations.NullMarked;
