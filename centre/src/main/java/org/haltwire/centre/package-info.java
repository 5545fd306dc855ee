/// The running centre. Each package is one capability with its doors, pages, store and rules; a
/// capability reaches another only through its public types and events.
@NullMarked
package org.haltwire.centre;

import org.jspecify.annotations.NullMarked;
