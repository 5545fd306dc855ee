/// What the centre says in public: names that two officers published, what companies answer, and
/// what was taken back.
@NullMarked
package org.haltwire.centre.pyramids.published;

import org.jspecify.annotations.NullMarked;
