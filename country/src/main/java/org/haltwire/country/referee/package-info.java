/// Keeps score. The referee sees the facts as they are told, what they really are, and the answers;
/// it knows no policy and no centre.
@NullMarked
package org.haltwire.country.referee;

import org.jspecify.annotations.NullMarked;
