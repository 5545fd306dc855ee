/// What the country told, as files: facts as the batch door takes them, what they really are, and a
/// portrait of the country.
@NullMarked
package org.haltwire.country.export;

import org.jspecify.annotations.NullMarked;
