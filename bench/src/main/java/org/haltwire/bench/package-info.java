/// Measurements: of the engine alone, of the running centre over HTTP, and of a restart. Each ends
/// with one line of JSON.
@NullMarked
package org.haltwire.bench;

import org.jspecify.annotations.NullMarked;
