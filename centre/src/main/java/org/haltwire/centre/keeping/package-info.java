/// What a capability says of the rows that it keeps: for how long, and what of them is about one
/// person. Each capability says it in beans of its own; who deletes (`retention`) and who answers a
/// person (`dossier`) know no capability. This package knows nobody, so that there is no circle.
@NullMarked
package org.haltwire.centre.keeping;

import org.jspecify.annotations.NullMarked;
